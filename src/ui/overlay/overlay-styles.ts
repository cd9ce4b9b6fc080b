import { css } from 'lit';

/** The panel itself: a window of its own where there is room, a sheet at the lower edge where there is not. */
export const overlayStyles = css`
  :host {
    --control-height: 30px;

    position: fixed;
    inset: 0 auto auto 0;
    z-index: 40;
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr) auto;
    width: var(--width);
    height: var(--height);
    margin: 0;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: var(--radius-large);
    background: var(--surface-raised);
    box-shadow: var(--shadow);
    overflow: hidden;
    contain: strict;
    /* A layer of its own: neither is painted anew because of the other. */
    will-change: translate;
    translate: var(--x) var(--y);
  }

  :host([collapsed]) {
    width: 320px;
    height: 45px;
  }

  .head {
    display: flex;
    align-items: center;
    gap: 2px;
    height: 43px;
    padding: 0 6px;
    cursor: grab;
    touch-action: none;
    user-select: none;
  }

  .head:active {
    cursor: grabbing;
  }

  .head .button {
    flex: none;
  }

  .grip {
    width: 24px;
    color: var(--text-muted);
    cursor: inherit;
  }

  h2 {
    margin: 0 auto 0 var(--space-1);
    font-size: var(--size-1);
    font-weight: 600;
  }

  .fps {
    min-width: 56px;
    margin-inline-end: var(--space-2);
    color: var(--text-muted);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .tabs {
    display: flex;
    padding: 0 var(--space-2);
    border-bottom: 1px solid var(--line);
    overflow: auto hidden;
    scrollbar-width: none;
  }

  .tab {
    flex: none;
    min-height: var(--control-height);
    padding: 0 var(--space-3) 2px;
    border: 0;
    border-bottom: 2px solid transparent;
    background: none;
    color: var(--text-muted);
    font-size: 12px;
    font-weight: 500;
    cursor: pointer;
  }

  .tab:hover {
    color: var(--text);
  }

  .tab[aria-selected='true'] {
    border-color: var(--accent);
    color: var(--text);
  }

  .tab:focus-visible,
  .body:focus-visible {
    outline-offset: -3px;
  }

  .body {
    padding: var(--space-3) var(--space-4) var(--space-4);
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-gutter: stable;
  }

  rs-overlay-actions {
    padding: var(--space-1) var(--space-2);
    border-top: 1px solid var(--line);
  }

  .resize {
    position: absolute;
    inset: auto 0 0 auto;
    width: 24px;
    height: 24px;
    padding: 0;
    border: 0;
    background: linear-gradient(135deg, transparent 62%, var(--line-control) 62% 68%, transparent 68% 78%, var(--line-control) 78% 84%, transparent 84%);
    cursor: nwse-resize;
    touch-action: none;
  }

  .resize:focus-visible {
    outline-offset: -4px;
  }

  rs-overlay-actions:has(+ .resize) {
    padding-inline-end: 24px;
  }

  /* Its own property only: a popover that is closed must not be shown. */
  :host([popover]:not(:popover-open)) {
    display: none;
  }

  @media (pointer: coarse) {
    :host {
      --control-height: 36px;
    }
  }

  @media (max-width: 640px) {
    :host {
      inset: auto 0 calc(56px + env(safe-area-inset-bottom)) 0;
      width: auto;
      height: var(--sheet);
      border-width: 1px 0;
      border-radius: var(--radius-large) var(--radius-large) 0 0;
      translate: none;
    }

    :host([collapsed]) {
      width: auto;
    }

    .body {
      padding-inline: var(--space-3);
      scrollbar-gutter: auto;
    }

    .tab {
      padding-inline: var(--space-2);
    }

    .resize {
      display: none;
    }
  }
`;
