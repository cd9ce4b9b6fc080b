import { css } from 'lit';

/** What the overlay's sections share: figures in tiles, tables of numbers, rows of a name and a value. */
export const sectionStyles = css`
  :host {
    display: grid;
    gap: var(--space-4);
    align-content: start;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    container-type: inline-size;
  }

  h3 {
    margin: 0 0 var(--space-1);
    font-size: 12px;
    font-weight: 600;
  }

  p {
    margin: 0;
    text-wrap: pretty;
  }

  .muted {
    color: var(--text-muted);
  }

  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(64px, 1fr));
    gap: var(--space-2);
    margin: 0;
  }

  .tiles dt {
    color: var(--text-muted);
  }

  .tiles dd {
    margin: 0;
    font-size: var(--size-2);
    font-weight: 600;
    letter-spacing: -0.01em;
    white-space: nowrap;
  }

  .tiles small {
    color: var(--text-muted);
    font-size: 12px;
    font-weight: 400;
    letter-spacing: 0;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }

  th,
  td {
    padding: 5px var(--space-2);
    border-bottom: 1px solid var(--line);
    font-weight: 400;
    text-align: end;
    vertical-align: middle;
    white-space: nowrap;
  }

  thead th {
    padding-top: 0;
    color: var(--text-muted);
  }

  tr > :first-child {
    padding-inline-start: 0;
    text-align: start;
  }

  tr > :last-child {
    padding-inline-end: 0;
  }

  /* Not cut off: the browser arranges what clips anew in every frame of scrolling. */
  tbody th {
    white-space: normal;
    overflow-wrap: anywhere;
  }

  .rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    margin: 0;
  }

  .rows dt,
  .rows dd {
    margin: 0;
    padding: 5px 0;
    border-bottom: 1px solid var(--line);
  }

  .rows dt {
    overflow-wrap: anywhere;
  }

  .rows dd {
    padding-inline-start: var(--space-4);
    text-align: end;
  }
`;
