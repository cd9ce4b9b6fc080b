import { css } from 'lit';

/** A list of places in the side bar under its heading, wide or as icons. */
export const placeStyles = css`
  h2 {
    margin: var(--space-2) 0 calc(-1 * var(--space-2));
    padding: 0 var(--space-2);
    color: var(--text-muted);
    font-size: var(--size-1);
    font-weight: 500;
  }

  .place,
  h2 a {
    color: inherit;
    text-decoration: none;
  }

  ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .place {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    width: 100%;
    min-height: var(--control-height);
    padding: 0 var(--space-2);
    border: 0;
    border-radius: var(--radius);
    background: none;
    text-align: start;
    cursor: pointer;
  }

  .place:hover {
    background: var(--surface-hover);
  }

  .place[aria-current] {
    background: var(--surface-pressed);
    font-weight: 600;
  }

  .place > .icon {
    flex: none;
    color: var(--text-muted);
  }

  .name {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  :host([narrow]) .text {
    display: none;
  }

  :host([narrow]) .place {
    justify-content: center;
    padding: 0;
  }
`;
