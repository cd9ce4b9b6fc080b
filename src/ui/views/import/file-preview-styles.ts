import { css } from 'lit';

/** A file in the import dialog. */
export const filePreviewStyles = css`
  :host {
    display: block;
  }

  section {
    display: grid;
    gap: var(--space-3);
    padding: var(--space-3) var(--space-4) var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius-large);
    background: var(--surface);
  }

  header {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: var(--space-3);
    align-items: center;
  }

  header > .icon {
    color: var(--text-muted);
  }

  h3 {
    margin: 0;
    font-size: var(--size-1);
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  p {
    margin: 0;
  }

  header p,
  .muted,
  summary {
    color: var(--text-muted);
  }

  .problem {
    color: var(--danger);
  }

  .scroll {
    overflow-x: auto;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  th {
    color: var(--text-muted);
    font-weight: 500;
    text-align: start;
  }

  th,
  td {
    padding: var(--space-1) var(--space-3) var(--space-1) 0;
    border-bottom: 1px solid var(--line);
  }

  td:first-child {
    width: 100%;
    min-width: 16ch;
  }

  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }

  td:not(:first-child) {
    white-space: nowrap;
  }

  @media (max-width: 400px) {
    td:first-child {
      min-width: 10ch;
    }

    /* The fewest miss the number of credits. */
    th:nth-child(5),
    td:nth-child(5) {
      display: none;
    }
  }

  summary {
    min-height: 24px;
    cursor: pointer;
  }

  .rejected {
    margin: var(--space-2) 0 0;
    padding: 0;
    list-style: none;
    overflow-wrap: anywhere;
  }

  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr));
    gap: var(--space-2) var(--space-4);
    margin-top: var(--space-2);
  }

  label {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--space-2);
    align-items: center;
  }

  label span {
    overflow: hidden;
    font-family: var(--font-mono);
    font-size: var(--size-1);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  select {
    min-width: 0;
  }
`;
