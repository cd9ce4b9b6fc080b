import { css } from 'lit';

/** The form of what scans read. */
export const scanRulesStyles = css`
  rs-dialog {
    --dialog-width: 760px;
  }

  form {
    display: grid;
    gap: var(--space-4);
  }

  h3 {
    margin: 0;
    font-size: var(--size-2);
    font-weight: 600;
  }

  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--space-1) var(--space-4);
    align-items: center;
    font-weight: 500;
  }

  .size {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    font-weight: 400;
  }

  .size .field {
    width: 88px;
    font-variant-numeric: tabular-nums;
  }

  .lines {
    display: grid;
    gap: var(--space-1);
    font-weight: 500;
  }

  small {
    color: var(--text-muted);
    font-size: var(--size-1);
    font-weight: 400;
    text-wrap: pretty;
  }

  textarea {
    width: 100%;
    padding: var(--space-2) var(--space-3);
    font-family: var(--font-mono);
    font-weight: 400;
    resize: vertical;
  }

  .reset {
    justify-self: start;
    margin-inline-start: calc(-1 * var(--space-4));
  }

  .problem {
    grid-column: 1 / -1;
    margin: 0;
    color: var(--danger);
    font-weight: 400;
  }
`;
