import { css } from 'lit';

/** The list of a library's folders. */
export const scanRootsStyles = css`
  :host {
    display: grid;
    gap: var(--space-3);
    padding-top: var(--space-4);
    border-top: 1px solid var(--line);
  }

  h3 {
    margin: 0;
    font-size: var(--size-2);
    font-weight: 600;
  }

  ul {
    display: grid;
    gap: var(--space-3);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: var(--space-1) var(--space-3);
    align-items: start;
  }

  li > .icon {
    margin-top: 2px;
    color: var(--text-muted);
  }

  .words {
    display: grid;
    gap: var(--space-1);
    justify-items: start;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .buttons {
    display: flex;
    margin-top: calc(-1 * var(--space-2));
  }

  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  .ends .button {
    min-height: var(--control-height);
    padding-block: var(--space-1);
  }

  p {
    margin: 0;
    text-wrap: pretty;
  }

  .muted {
    color: var(--text-muted);
  }

  .warning {
    color: var(--warning);
  }

  .tabular {
    font-variant-numeric: tabular-nums;
  }
`;
