import { css } from 'lit';

/** The restore dialog. */
export const restoreDialogStyles = css`
  p {
    margin: 0;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }

  .note {
    color: var(--text-muted);
  }

  rs-job-progress + .note {
    margin-top: var(--space-3);
  }

  .file strong,
  .file span {
    display: block;
  }

  table {
    width: 100%;
    margin: var(--space-4) 0;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  thead th {
    color: var(--text-muted);
    font-weight: 500;
  }

  th,
  td {
    padding: var(--space-2) 0;
    border-bottom: 1px solid var(--line);
    text-align: end;
  }

  th[scope='row'] {
    font-weight: 500;
    text-align: start;
  }

  td:last-child {
    font-weight: 600;
  }

  .problem {
    margin-top: var(--space-3);
    color: var(--danger);
  }

  .refusal {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--space-3);
  }

  .refusal .icon {
    color: var(--warning);
  }

  .refusal p {
    margin-top: var(--space-2);
  }
`;
