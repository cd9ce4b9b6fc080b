import { css } from 'lit';

/** Cards of one height each, so that nothing moves when their figures come. */
export const dashboardStyles = css`
  .dashboard {
    max-width: 1280px;
  }

  .top {
    flex-wrap: wrap;
    margin-bottom: var(--space-4);
  }

  .note {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    color: var(--text-muted);
    text-align: end;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  /* Figures of now are nearly always there before anybody could read it. */
  .note.late {
    animation: appear 1ms 400ms both;
  }

  /* Of one width before the libraries are known. */
  .top select {
    flex: none;
    width: 200px;
    max-width: 46%;
    text-overflow: ellipsis;
  }

  .card {
    box-sizing: border-box;
    min-width: 0;
    padding: var(--space-3) var(--space-4) var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius-large);
    background: var(--surface-raised);
  }

  .cards {
    display: grid;
    grid-template-columns: repeat(12, minmax(0, 1fr));
    gap: var(--space-4);
    margin-top: var(--space-4);
  }

  .years {
    grid-column: 1 / -1;
    min-height: 222px;
  }

  .genres {
    grid-column: span 6;
    grid-row: span 2;
    min-height: 452px;
  }

  .parts {
    grid-column: span 6;
    min-height: 240px;
  }

  .ratings {
    --chart-height: 132px;
    grid-column: span 6;
    min-height: 196px;
  }

  .people,
  .names {
    grid-column: span 4;
    min-height: 396px;
  }

  .added {
    --chart-height: 212px;
    grid-column: span 7;
    min-height: 284px;
  }

  .lately {
    grid-column: span 5;
    min-height: 284px;
  }

  h2 {
    min-height: 32px;
    line-height: 32px;
  }

  .none {
    margin: var(--space-2) 0;
  }

  ol,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .sums {
    padding: 0;
    overflow: hidden;
  }

  .totals {
    display: flex;
    flex-wrap: wrap;
    gap: 1px;
    min-height: 104px;
    background: var(--line);
  }

  .totals li {
    display: grid;
    flex: 1 1 134px;
    background: var(--surface-raised);
  }

  .total {
    display: grid;
    align-content: center;
    gap: 2px;
    padding: var(--space-3) var(--space-4);
    color: inherit;
    text-decoration: none;
  }

  a.total:hover {
    background: var(--surface-hover);
  }

  a.total:focus-visible {
    outline-offset: -2px;
  }

  .total .label,
  small {
    color: var(--text-muted);
    font-size: var(--size-1);
  }

  .total strong {
    font-size: var(--size-4);
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.02em;
    line-height: 1.15;
    white-space: nowrap;
  }

  .bars li {
    position: relative;
    display: flex;
    align-items: center;
    min-height: 30px;
    margin-top: 4px;
  }

  .bars li::before {
    position: absolute;
    inset: 0 auto 0 0;
    width: max(4px, calc(var(--share) * 100%));
    border-radius: 4px;
    background: var(--accent-soft);
    content: '';
  }

  .bars li:hover::before {
    background: color-mix(in oklab, var(--accent-soft), var(--accent) 12%);
  }

  .bars a {
    position: relative;
    color: var(--text);
    text-decoration: none;
  }

  .bars a:hover {
    text-decoration: underline;
  }

  .whole {
    display: flex;
    flex: 1;
    align-items: center;
    min-width: 0;
    min-height: inherit;
  }

  .bars .name {
    flex: 1;
    min-width: 0;
    padding-inline: var(--space-2);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .bars .count {
    padding: 4px var(--space-2);
    font-variant-numeric: tabular-nums;
  }

  .parts li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px var(--space-3);
    margin-top: 10px;
  }

  .parts .name {
    font-weight: 500;
  }

  .has,
  .lacking {
    font-variant-numeric: tabular-nums;
  }

  .meter {
    grid-column: 1 / -1;
    height: 6px;
    overflow: hidden;
    border-radius: 3px;
    background: var(--surface-pressed);
  }

  .meter::before {
    display: block;
    width: calc(var(--share) * 100%);
    height: 100%;
    border-radius: 3px;
    background: var(--accent);
    content: '';
  }

  .lacking {
    grid-column: 1 / -1;
    justify-self: start;
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
  }

  .lacking .icon {
    width: 14px;
    height: 14px;
    color: var(--success);
  }

  .jobs li {
    display: grid;
    padding: 4px 0;
  }

  .jobs a {
    overflow: hidden;
    color: var(--text);
    font-weight: 500;
    text-decoration: none;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .jobs a:hover {
    text-decoration: underline;
  }

  .jobs small {
    overflow: hidden;
    font-variant-numeric: tabular-nums;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .more {
    display: inline-block;
    padding: 4px 0;
  }

  rs-empty-library {
    min-height: 60vh;
  }

  .skeleton .card {
    background: var(--skeleton);
    border-color: transparent;
    opacity: 0.5;
    animation: appear 1ms 120ms both;
  }

  .skeleton .sums {
    min-height: 106px;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @media (max-width: 1100px) {
    .people,
    .names {
      grid-column: span 6;
    }

    .names {
      grid-column: span 6;
    }

    .added {
      grid-column: 1 / -1;
      order: 1;
    }

    .lately {
      grid-column: span 6;
    }
  }

  @media (max-width: 760px) {
    .cards {
      grid-template-columns: minmax(0, 1fr);
    }

    .cards > * {
      grid-column: 1;
    }

    .genres {
      grid-row: auto;
    }

    .names,
    .lately {
      min-height: 236px;
    }
  }

  @media (max-width: 640px) {
    .totals li {
      flex-basis: calc(50% - 1px);
    }

    .total strong {
      font-size: var(--size-3);
    }
  }

  @media (pointer: coarse) {
    .bars li {
      min-height: 40px;
    }

    .bars .count,
    .more,
    .lacking {
      padding-block: 10px;
    }
  }

  @media (forced-colors: active) {
    .bars li::before {
      border: 1px solid LinkText;
    }

    .meter::before {
      background: CanvasText;
    }
  }
`;
