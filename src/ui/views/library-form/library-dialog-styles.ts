import { css } from 'lit';

/** The form of a library, and its folders beneath. */
export const libraryDialogStyles = css`
  form {
    display: grid;
    gap: var(--space-4);
  }

  label {
    display: grid;
    gap: var(--space-1);
    font-weight: 500;
  }

  textarea.field {
    padding-block: var(--space-2);
    resize: vertical;
  }

  .line {
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--space-3);
    align-items: center;
  }

  small {
    display: block;
    color: var(--text-muted);
    font-size: var(--size-1);
    font-weight: 400;
  }

  .part {
    display: grid;
    gap: var(--space-2);
    min-width: 0;
  }

  rs-scan-roots {
    margin-top: var(--space-6);
  }

  .problem {
    margin: 0;
    color: var(--danger);
  }
`;
