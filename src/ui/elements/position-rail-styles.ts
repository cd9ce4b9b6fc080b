import { css } from 'lit';

/** The rail at the right edge: labels down its height, the present one marked, a bubble while dragging. */
export const positionRailStyles = css`
  :host {
    position: relative;
    flex: none;
    width: 48px;
    background: var(--surface);
    user-select: none;
  }

  :host([empty]) {
    display: none;
  }

  .rail {
    position: absolute;
    inset: var(--space-2) 0;
    display: flex;
    flex-direction: column;
    border-radius: var(--radius);
    touch-action: none;
    cursor: ns-resize;
  }

  .rail:focus-visible {
    outline-offset: -2px;
  }

  .stretch {
    position: relative;
    flex: 1 1 0;
    min-height: 0;
  }

  .name {
    position: absolute;
    top: 50%;
    left: 50%;
    transform: translate(-50%, -50%);
    padding: 0 var(--space-1);
    border-radius: var(--radius);
    color: var(--text-muted);
    font-variant-numeric: tabular-nums;
    line-height: 18px;
    white-space: nowrap;
    pointer-events: none;
  }

  .long .name {
    font-size: var(--size-0);
  }

  .rail:hover .name {
    color: var(--text);
  }

  .present .name,
  .rail:hover .present .name {
    z-index: 1;
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }

  .bubble {
    position: absolute;
    right: calc(100% + var(--space-3));
    z-index: 4;
    min-width: 56px;
    padding: var(--space-2) var(--space-4);
    border-radius: var(--radius-large);
    background: var(--text);
    color: var(--surface);
    font-size: var(--size-5);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-align: center;
    white-space: nowrap;
    box-shadow: var(--shadow);
    pointer-events: none;
  }

  :host(:dir(rtl)) .bubble {
    right: auto;
    left: calc(100% + var(--space-3));
  }
`;
