import { css } from 'lit';

/** The table of a measurement. */
export const measureTableStyles = css`
  :host {
    display: block;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: var(--space-3) 0;
    border-bottom: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }

  thead th {
    padding-block: var(--space-1) var(--space-2);
    color: var(--text-muted);
    font-weight: 500;
  }

  th[scope='row'] {
    font-weight: 500;
  }

  abbr {
    text-decoration: none;
  }

  small {
    display: block;
    color: var(--text-muted);
    font-size: var(--size-1);
    font-weight: 400;
    text-wrap: pretty;
  }

  .figure {
    width: 112px;
    padding-inline-start: var(--space-4);
    text-align: end;
    white-space: nowrap;
  }

  td.figure {
    font-size: var(--size-2);
  }

  td.figure + td.figure {
    color: var(--text-muted);
  }

  .waiting,
  .why {
    color: var(--text-muted);
    font-size: var(--size-1);
  }

  .targets {
    width: 300px;
    padding-inline-start: var(--space-8);
  }

  .verdict {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    margin-inline-end: var(--space-3);
    white-space: nowrap;
  }

  .verdict .icon {
    width: 16px;
    height: 16px;
  }

  .met .icon {
    color: var(--success);
  }

  .missed .icon,
  .word {
    color: var(--warning);
  }

  .word {
    font-weight: 600;
  }

  @media (max-width: 820px) {
    table,
    thead,
    tbody {
      display: block;
    }

    tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto 76px;
      align-items: baseline;
      padding: var(--space-3) 0;
      border-bottom: 1px solid var(--line);
    }

    thead tr {
      padding-block: var(--space-1) var(--space-2);
    }

    th,
    td,
    thead th {
      width: auto;
      padding: 0;
      border: 0;
    }

    .figure {
      width: auto;
      padding-inline-start: var(--space-2);
    }

    .targets {
      grid-column: 1 / -1;
      width: auto;
      padding: 0;
    }

    td.targets:empty {
      display: none;
    }

    td.targets {
      padding-top: var(--space-1);
    }

    thead .targets {
      position: absolute;
      overflow: hidden;
      width: 1px;
      height: 1px;
      clip-path: inset(50%);
    }
  }
`;
