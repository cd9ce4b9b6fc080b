import { css } from 'lit';

/** Cast and crew by role, each person in a row that can be moved. */
export const creditListStyles = css`
  :host {
    display: grid;
    gap: var(--space-3);
    min-width: 0;
  }

  h3 {
    margin: 0 0 var(--space-1);
    color: var(--text-muted);
    font-size: var(--size-1);
    font-weight: 500;
  }

  li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) minmax(0, 1fr) 128px auto;
    gap: var(--space-2);
    align-items: center;
    padding: 3px 0;
    background: var(--surface-raised);
  }

  .handle {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    width: 24px;
    height: 32px;
    color: var(--text-muted);
    cursor: grab;
    touch-action: none;
  }

  .handle .icon {
    pointer-events: none;
  }

  .who {
    overflow: hidden;
    font-weight: 500;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .field {
    width: 100%;
    min-width: 0;
    min-height: 32px;
    padding: 0 var(--space-2);
  }

  .fault {
    grid-column: 2 / -1;
    margin: 0;
    color: var(--danger);
    font-size: var(--size-1);
  }

  .steps {
    display: inline-flex;
  }

  .steps .button {
    width: 32px;
    min-height: 32px;
    color: var(--text-muted);
  }

  [aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }

  .add {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 140px;
    gap: var(--space-2);
    align-items: start;
  }

  .add .field {
    min-height: 36px;
  }

  .plain {
    padding: var(--space-1) 0;
  }

  @media (pointer: coarse) {
    .steps .button {
      width: 44px;
      min-height: 44px;
    }

    .field,
    .handle {
      min-height: 44px;
    }
  }

  @media (max-width: 640px) {
    li {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }

    .who {
      grid-column: 2;
    }

    .steps {
      grid-column: 3;
      grid-row: 1;
    }

    li .field {
      grid-column: 2 / -1;
    }
  }
`;
