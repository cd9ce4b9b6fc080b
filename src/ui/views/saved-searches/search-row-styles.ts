import { css } from 'lit';
import { movableRow } from '../../styles/movable-rows.ts';

/** A saved search in the list of all. */
export const searchRowStyles = css`
  ${movableRow}

  h2 {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-2);
    align-items: baseline;
    margin: 0;
    font-size: var(--size-2);
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  h2 a {
    color: inherit;
    text-decoration: none;
  }

  h2 a:hover {
    text-decoration: underline;
  }

  h2 > :first-child {
    min-width: 0;
  }

  .tag {
    color: var(--text-muted);
    font-size: var(--size-0);
    font-weight: 500;
  }

  p {
    max-width: 72ch;
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  .criteria {
    color: var(--text-muted);
  }

  .fault {
    display: flex;
    gap: var(--space-2);
  }

  .fault .icon {
    flex: none;
    color: var(--warning);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
  }

  .pin[aria-pressed='true'] {
    color: var(--accent);
  }

  .pin[aria-pressed='true'] .icon {
    fill: currentColor;
  }

  @media (max-width: 900px) {
    .actions {
      grid-column: 2 / -1;
      margin-inline-start: calc(-1 * var(--space-2));
    }
  }

  @media (max-width: 480px) {
    .actions {
      grid-column: 1 / -1;
      margin: 0;
    }
  }
`;
