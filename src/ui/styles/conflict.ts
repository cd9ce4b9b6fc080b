import { css } from 'lit';

/** What was changed elsewhere while it was edited: both values, and which of them is to stay; and a button among words. */
export const conflictStyles = css`
  .plain {
    max-width: 100%;
    padding: 0;
    border: 0;
    overflow: hidden;
    background: none;
    color: var(--accent);
    text-decoration: underline;
    text-decoration-color: var(--line-control);
    text-underline-offset: 3px;
    text-overflow: ellipsis;
    white-space: nowrap;
    cursor: pointer;
  }

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

  @media (pointer: coarse) {
    .plain {
      min-height: 32px;
    }
  }
`;
