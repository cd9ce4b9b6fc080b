import { css } from 'lit';

/** Headings of a table that sort it. */
export const sortHeaderStyles = css`
  .header button {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    height: 32px;
    margin: 0 calc(-1 * var(--space-2));
    padding: 0 var(--space-2);
    border: 0;
    border-radius: var(--radius);
    background: transparent;
    color: inherit;
    font-weight: inherit;
    cursor: pointer;
  }

  .header button:hover {
    background: var(--surface-hover);
    color: var(--text);
  }

  .header [aria-sort] {
    color: var(--text);
    font-weight: 600;
  }
`;
