import { css } from 'lit';

/** A field of a form with its name, its hint, and what is wrong with it. */
export const checkedFieldStyles = css`
  :host {
    display: block;
  }

  .control {
    display: flex;
    gap: var(--space-2);
    align-items: center;
    justify-content: flex-end;
    min-width: 0;
  }

  .box {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-width: 0;
  }

  .wide {
    width: 280px;
  }

  .wide .field {
    flex: 1;
    min-width: 0;
    width: 100%;
  }

  .wide .eye {
    position: absolute;
    inset-inline-end: 0;
  }

  .wide .field:has(+ .eye) {
    padding-inline-end: calc(var(--control-height) + var(--space-1));
  }

  .unit {
    color: var(--text-muted);
  }

  .message {
    grid-column: 1 / -1;
    max-width: 60ch;
    margin: 0;
    color: var(--danger);
  }

  @media (max-width: 640px) {
    .control {
      justify-content: flex-start;
      width: 100%;
    }

    .wide {
      flex: 1;
      width: auto;
    }
  }
`;
