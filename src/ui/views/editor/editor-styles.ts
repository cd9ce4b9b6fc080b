import { css } from 'lit';

/** A form in two columns, each field with where its value came from beneath it; one column where there is no room. */
export const editorStyles = css`
  rs-dialog {
    --dialog-width: 760px;
  }

  form {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--space-3) var(--space-6);
    align-items: start;
  }

  .part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
    min-width: 0;
  }

  .wide,
  .notice {
    grid-column: 1 / -1;
  }

  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 28px;
    font-weight: 500;
  }

  .lock {
    width: 28px;
    min-height: 28px;
    color: var(--text-muted);
  }

  .lock[aria-pressed='true'] {
    color: var(--accent);
  }

  .lock .icon {
    width: 15px;
    height: 15px;
  }

  .field {
    width: 100%;
    min-width: 0;
  }

  textarea.field {
    padding: var(--space-2) var(--space-3);
    line-height: 1.5;
    resize: vertical;
  }

  .note {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--space-2);
    min-height: 20px;
    margin: 0;
    color: var(--text-muted);
    overflow-wrap: anywhere;
  }

  /* A long value in it is cut off, not the dialog. */
  .note > * {
    min-width: 0;
    max-width: 100%;
  }

  .fault {
    color: var(--danger);
  }

  .earlier summary {
    width: fit-content;
    color: var(--text-muted);
    cursor: pointer;
  }

  .earlier ul {
    display: grid;
    gap: var(--space-1);
    margin: var(--space-1) 0 0;
    padding: 0 0 0 var(--space-4);
    list-style: none;
  }

  .earlier li {
    display: grid;
    justify-items: start;
    min-width: 0;
    color: var(--text-muted);
    overflow-wrap: anywhere;
  }

  .switched {
    display: flex;
    gap: var(--space-3);
    align-items: center;
    font-weight: 500;
  }

  .problem {
    flex: 1 1 100%;
    margin: 0;
    color: var(--danger);
  }

  @media (pointer: coarse) {
    .lock {
      width: 44px;
      min-height: 44px;
    }

    .earlier summary {
      min-height: 32px;
    }
  }

  @media (max-width: 560px) {
    form {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
