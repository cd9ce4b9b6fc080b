import { css } from 'lit';

/** A sentence with a sign in front: what a test found, or what is wrong. */
export const noteStyles = css`
  .note {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--space-2);
    align-items: start;
    max-width: 72ch;
    margin: var(--space-2) 0;
    overflow-wrap: anywhere;
  }

  .note.good .icon {
    color: var(--success);
  }

  .note.warning .icon {
    color: var(--warning);
  }

  .note.bad .icon {
    color: var(--danger);
  }
`;
