import { css } from 'lit';
import { movableRow } from '../../../styles/movable-rows.ts';

/** A provider in the order of all. */
export const providerRowStyles = css`
  ${movableRow}

  :host {
    row-gap: 0;
  }

  h3 {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-3);
    align-items: center;
    margin: 0;
    font-size: var(--size-2);
    font-weight: 600;
  }

  .tag {
    display: inline-flex;
    gap: var(--space-1);
    align-items: center;
    color: var(--text-muted);
    font-size: var(--size-1);
    font-weight: 400;
  }

  .tag .icon {
    width: 14px;
    height: 14px;
  }

  .needed {
    color: var(--warning);
  }

  p {
    max-width: 72ch;
    margin: 0;
    color: var(--text-muted);
    text-wrap: pretty;
  }

  .actions {
    display: flex;
    align-items: center;
  }

  .actions .switch {
    margin-inline-start: var(--space-3);
  }

  details {
    grid-column: 2 / -1;
    min-width: 0;
  }

  summary {
    width: fit-content;
    min-height: 24px;
    margin-top: var(--space-1);
    cursor: pointer;
  }

  @media (max-width: 640px) {
    .words {
      grid-column: 2 / -1;
      grid-row: 1;
    }

    .handle {
      grid-row: 1;
      margin-inline-start: calc(-1 * var(--space-2));
    }

    .actions {
      grid-column: 2 / -1;
      margin-inline-start: calc(-1 * var(--space-2));
    }

    .actions .switch {
      margin-inline-start: auto;
    }

    details {
      grid-column: 1 / -1;
    }
  }
`;
