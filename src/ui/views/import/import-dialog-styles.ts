import { css } from 'lit';

/** The import dialog. */
export const importDialogStyles = css`
  rs-dialog {
    --dialog-width: 720px;
  }

  .body {
    display: grid;
    gap: var(--space-4);
  }

  p {
    margin: 0;
    text-wrap: pretty;
  }

  .chooser {
    display: grid;
    justify-items: center;
    gap: var(--space-3);
    padding: var(--space-6) var(--space-4);
    border: 1px dashed var(--line-control);
    border-radius: var(--radius-large);
    text-align: center;
  }

  .chooser p {
    max-width: 52ch;
    color: var(--text-muted);
  }

  .target {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
    gap: var(--space-3) var(--space-4);
  }

  label {
    display: grid;
    gap: var(--space-1);
    font-weight: 500;
  }

  label[hidden] {
    display: none;
  }

  .field {
    width: 100%;
    font-weight: 400;
  }

  .muted {
    color: var(--text-muted);
  }

  .problem {
    color: var(--danger);
  }

  .add {
    margin-inline-end: auto;
  }

  .add[hidden] {
    display: none;
  }
`;
