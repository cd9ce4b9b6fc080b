import { css } from 'lit';

/** The page of a person or a company: works at the left, what they have in common at the right. */
export const worksStyles = css`
  .facts {
    margin: var(--space-1) 0 0;
    font-size: var(--size-2);
    font-variant-numeric: tabular-nums;
  }

  .gap {
    flex: 1;
  }

  .years {
    width: fit-content;
    max-width: 100%;
    margin: var(--space-6) 0 0;
  }

  .years svg {
    display: block;
    max-width: 100%;
    border-bottom: 1px solid var(--line-control);
    fill: var(--accent);
  }

  figcaption {
    display: flex;
    justify-content: space-between;
    font-size: var(--size-0);
    font-variant-numeric: tabular-nums;
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(200px, 280px);
    gap: var(--space-8);
    align-items: start;
    margin-top: var(--space-8);
  }

  .groups,
  aside {
    display: grid;
    gap: var(--space-8);
    min-width: 0;
  }

  h2 {
    margin-bottom: var(--space-2);
  }

  h2 .muted {
    font-weight: 400;
  }

  .works,
  .chips,
  .others {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .works {
    margin-bottom: var(--space-3);
  }

  .works li {
    display: grid;
    grid-template-columns: 64px minmax(0, 1fr) auto;
    gap: var(--space-3);
    padding: var(--space-2) 0;
  }

  .works li.first {
    border-top: 1px solid var(--line);
  }

  .when {
    font-variant-numeric: tabular-nums;
  }

  .what {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-3);
    overflow-wrap: anywhere;
  }

  .name {
    color: var(--text);
    font-weight: 500;
    text-decoration: none;
  }

  .name:hover,
  .others a:hover {
    text-decoration: underline;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  .chips a {
    display: block;
    padding: 3px 10px;
    border: 1px solid var(--line);
    border-radius: 12px;
    color: var(--text);
    text-decoration: none;
  }

  .chips a:hover {
    background: var(--surface-hover);
  }

  .others li {
    display: flex;
    justify-content: space-between;
    gap: var(--space-3);
    padding: var(--space-1) 0;
  }

  .others a {
    color: var(--text);
    text-decoration: none;
    overflow-wrap: anywhere;
  }

  aside p {
    margin: 0;
  }

  .loading {
    display: grid;
    gap: var(--space-3);
    padding-top: var(--space-2);
  }

  .line {
    width: 40%;
    height: 14px;
    border-radius: 4px;
    background: var(--skeleton);
    animation: appear 1ms 120ms both;
  }

  .line.wide {
    width: 50%;
    height: 28px;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @media (max-width: 760px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media (pointer: coarse) {
    .works li,
    .others li {
      min-height: 44px;
      align-items: center;
    }

    .chips a {
      padding-block: 10px;
      border-radius: 22px;
    }
  }
`;
