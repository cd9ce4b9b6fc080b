import { css } from 'lit';

/** A list whose rows a person puts in order; `dragRow` marks the one that is dragged. */
export const movableList = css`
  ol {
    position: relative;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    border-top: 1px solid var(--line);
    background: var(--surface);
  }

  li:first-child {
    border-top-color: transparent;
  }

  li.dragged {
    position: relative;
    z-index: 1;
    box-shadow: var(--shadow);
  }
`;

/** A row of such a list: handle, words, actions. */
export const movableRow = css`
  :host {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: var(--space-1) var(--space-2);
    align-items: start;
    padding: var(--space-3) 0;
  }

  .handle {
    cursor: grab;
    touch-action: none;
  }

  .handle .icon {
    color: var(--text-muted);
    pointer-events: none;
  }

  .words {
    display: grid;
    gap: 2px;
    align-content: center;
    min-height: var(--control-height);
  }

  [aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }
`;
