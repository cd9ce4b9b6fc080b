import { css } from 'lit';

/** What was changed elsewhere while it was edited: both values, and which of them is to stay; and a notice above a form. */
export const conflictStyles = css`
  .conflict,
  .notice {
    margin: 0;
    padding: var(--space-2) var(--space-3);
    border-radius: var(--radius);
    background: var(--surface-sunken);
    overflow-wrap: anywhere;
  }

  .conflict {
    display: grid;
    gap: var(--space-1);
    border-inline-start: 3px solid var(--warning);
  }

  .conflict > span {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
  }
`;
