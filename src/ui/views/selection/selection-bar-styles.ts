import { css } from 'lit';

/** A calm bar beneath the list. */
export const selectionBarStyles = css`
  :host {
    position: relative;
    z-index: 3;
    display: block;
    min-width: 0;
  }

  .bar {
    display: flex;
    align-items: center;
    gap: var(--space-2) var(--space-3);
    min-width: 0;
    padding: var(--space-2) var(--space-4);
    border-top: 1px solid var(--line);
    background: var(--surface-raised);
  }

  .count {
    min-width: 0;
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }

  .all {
    min-width: 0;
    padding: 0 var(--space-2);
    color: var(--accent);
    white-space: nowrap;
  }

  .deeds {
    display: flex;
    gap: var(--space-2);
    margin-inline-start: auto;
  }

  .deeds .button {
    padding: 0 var(--space-3);
    white-space: nowrap;
  }

  .menu {
    position: fixed;
    inset: auto;
    bottom: calc(var(--bottom-bar-height, 0px) + var(--selection-height, 0px) + var(--space-1));
    inset-inline-end: var(--space-4);
    width: max-content;
    min-width: 220px;
    max-width: calc(100vw - 2 * var(--space-4));
    max-height: min(70dvh, 560px);
    margin: 0;
    padding: var(--space-1);
    overflow: hidden auto;
    border: 1px solid var(--line);
    border-radius: var(--radius-large);
    background: var(--surface-raised);
    color: inherit;
    box-shadow: var(--shadow);
  }

  .menu .button {
    display: flex;
    justify-content: start;
    width: 100%;
    border-color: transparent;
    background: transparent;
    font-weight: 400;
  }

  .menu .button span {
    text-align: start;
  }

  .menu small {
    display: block;
    color: var(--text-muted);
    font-size: var(--size-1);
  }

  .menu .button:hover {
    background: var(--surface-hover);
  }

  .menu hr {
    margin: var(--space-1) var(--space-3);
    border: 0;
    border-top: 1px solid var(--line);
  }

  .bar .icon {
    flex: none;
  }

  /* With the side bar beside it: the count is to be read whole. */
  @media (max-width: 1360px) {
    .quick.rare {
      display: none;
    }
  }

  @media (max-width: 860px) {
    .quick {
      display: none;
    }
  }

  @media (max-width: 640px) {
    .bar {
      padding: var(--space-2) var(--space-3);
    }

    .menu {
      inset-inline: var(--space-3);
      width: auto;
    }
  }

  @media (max-width: 420px) {
    .bar {
      gap: var(--space-1);
    }

    .all .number {
      display: none;
    }
  }

  @media (max-width: 360px) {
    .count .things {
      display: none;
    }
  }
`;
