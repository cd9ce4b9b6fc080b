import { css } from 'lit';

/** The scrolling box that the table and the poster grid share. */
export const listStyles = css`
  :host {
    display: block;
    position: relative;
    min-height: 0;
    overflow: hidden;
    background: var(--surface);
  }

  .scroller {
    position: absolute;
    inset: 0;
    overflow: hidden auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    scrollbar-gutter: stable;
    outline: none;
  }

  /* Stays at the top of what can be seen while the spacer beneath it scrolls. */
  .layer {
    position: sticky;
    top: var(--header-height, 0);
    height: 0;
    z-index: 1;
  }

  .rows {
    overflow: clip;
  }

  .row {
    inset-inline: 0;
    height: var(--row-height);
    contain: strict;
  }

  mark {
    border-radius: 2px;
    background: color-mix(in oklch, var(--accent) 22%, transparent);
    color: inherit;
  }

  .more mark {
    color: var(--text);
  }

  .typed {
    position: absolute;
    bottom: var(--space-6);
    left: 50%;
    transform: translateX(-50%);
    z-index: 3;
    max-width: 80%;
    padding: var(--space-2) var(--space-4);
    border-radius: var(--radius-large);
    background: var(--text);
    color: var(--surface);
    font-size: var(--size-3);
    font-weight: 600;
    white-space: pre;
    overflow: hidden;
    text-overflow: ellipsis;
    box-shadow: var(--shadow);
    pointer-events: none;
  }

  .error {
    position: absolute;
    inset: auto var(--space-4) var(--space-4);
    z-index: 3;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-4);
    max-width: 480px;
    margin: 0 auto;
    padding: var(--space-2) var(--space-2) var(--space-2) var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius-large);
    background: var(--surface-raised);
    box-shadow: var(--shadow);
  }

  /* A row that is not there yet stays empty for 120 ms, then calm bars stand where its text will be. */
  .bar {
    display: block;
    height: 10px;
    border-radius: 3px;
    background: var(--skeleton);
    animation: appear 1ms 120ms both;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .bar {
      animation-duration: 0s;
    }
  }
`;
