import { css } from 'lit';

/** The seasons of a series, one below another. */
export const seriesEpisodesStyles = css`
  :host {
    display: block;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--space-1) var(--space-4);
    margin-bottom: var(--space-2);
  }

  h2,
  h3,
  .count {
    margin: 0;
  }

  h2 {
    font-size: var(--size-2);
    font-weight: 600;
  }

  .count,
  .muted,
  .season-count {
    color: var(--text-muted);
    font-variant-numeric: tabular-nums;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
    margin-inline-start: auto;
  }

  label {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    min-height: 32px;
    cursor: pointer;
  }

  input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--accent);
  }

  .season {
    border-top: 1px solid var(--line);
  }

  h3 button {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--space-3);
    width: 100%;
    min-height: 48px;
    padding: var(--space-3) var(--space-2);
    border: 0;
    border-radius: var(--radius);
    background: transparent;
    text-align: start;
    cursor: pointer;
  }

  h3 button:hover {
    background: var(--surface-hover);
  }

  h3 .icon {
    flex: none;
    align-self: center;
    width: 16px;
    height: 16px;
    color: var(--text-muted);
    transition: rotate var(--motion-quick);
  }

  [aria-expanded='true'] .icon {
    rotate: 90deg;
  }

  .name {
    flex: 1 1 8em;
    min-width: 0;
    font-size: var(--size-2);
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .season-count {
    font-size: var(--size-1);
    font-weight: 400;
  }

  .season-count .missing {
    color: var(--warning);
  }

  @media (max-width: 640px) {
    /* Beneath the name, not beneath the arrow. */
    .season-count {
      flex-basis: 100%;
      padding-inline-start: calc(16px + var(--space-3));
    }
  }

  .waiting {
    min-height: 240px;
  }
`;
