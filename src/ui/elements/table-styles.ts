import { css } from 'lit';

/** A list as a table: a sticky header whose headings sort it, rows with lines between; no header in a narrow box. */
export const tableStyles = css`
  .scroller {
    --header-height: 40px;
    font-variant-numeric: tabular-nums;
  }

  .scroller[data-width='narrow'] {
    --header-height: 0px;
  }

  .header,
  .row {
    display: flex;
    gap: var(--space-4);
    padding: 0 var(--space-4);
  }

  .header {
    position: sticky;
    top: 0;
    z-index: 2;
    align-items: center;
    height: var(--header-height);
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }

  .head {
    color: var(--text-muted);
    font-weight: 500;
    white-space: nowrap;
  }

  .row {
    border-bottom: 1px solid var(--line);
    color: var(--text-muted);
    line-height: calc(var(--row-height) - 1px);
    white-space: nowrap;
    cursor: default;
  }

  .row:hover {
    background: var(--surface-hover);
  }

  .row.active {
    background: var(--accent-soft);
  }

  .scroller:focus-visible .row.active {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
    border-radius: var(--radius);
  }

  .header button {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    height: 32px;
    margin: 0 calc(-1 * var(--space-2));
    padding: 0 var(--space-2);
    border: 0;
    border-radius: var(--radius);
    background: transparent;
    color: inherit;
    font-weight: inherit;
    cursor: pointer;
  }

  .header button:hover {
    background: var(--surface-hover);
    color: var(--text);
  }

  .header [aria-sort] {
    color: var(--text);
    font-weight: 600;
  }
`;
