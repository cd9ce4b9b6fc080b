import { css } from 'lit';

// Messages stand beside the rail of a list, whose lower end must stay within reach.
// A paragraph of its own is what a dialog shows, or messages, that could not be loaded.

/** Side bar beside the page where there is room; a drawer and a bottom bar where there is not. */
export const appStyles = css`
  :host {
    --bottom-bar-height: 0px;

    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr) auto;
    height: 100dvh;
    background: var(--surface);
  }

  .side {
    width: 232px;
    border-inline-end: 1px solid var(--line);
  }

  .side[narrow] {
    width: 60px;
  }

  .page {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-width: 0;
    min-height: 0;
  }

  main {
    position: relative;
    min-width: 0;
    min-height: 0;
    overflow: hidden auto;
  }

  main:focus-visible {
    outline: none;
  }

  .menu {
    display: none;
    flex: none;
    align-self: center;
    margin-inline-start: calc(-1 * var(--space-2));
  }

  rs-bottom-bar {
    display: none;
  }

  .drawer {
    width: min(300px, 86vw);
    max-width: none;
    height: 100dvh;
    max-height: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: var(--surface-sunken);
    color: inherit;
    box-shadow: var(--shadow);
  }

  .drawer rs-side-bar {
    height: 100%;
  }

  .drawer::backdrop {
    background: oklch(0 0 0 / 0.45);
  }

  .corner {
    --rail: 48px;
    position: fixed;
    inset-inline-end: calc(var(--rail) + var(--space-2));
    bottom: calc(var(--bottom-bar-height) + var(--selection-height, 0px) + var(--space-4));
    z-index: 20;
    display: grid;
    gap: var(--space-2);
    width: min(400px, calc(100vw - var(--rail) - 2 * var(--space-2)));
    pointer-events: none;
  }

  :host > p,
  .corner > p {
    position: fixed;
    inset: auto 0 var(--bottom-bar-height);
    z-index: 20;
    margin: 0;
    pointer-events: auto;
    padding: var(--space-3) var(--space-4);
    border-top: 1px solid var(--line);
    background: var(--surface-raised);
  }

  .skips {
    position: absolute;
  }

  .skip {
    position: absolute;
    top: var(--space-2);
    left: var(--space-2);
    z-index: 30;
    padding: var(--space-2) var(--space-4);
    border-radius: var(--radius);
    background: var(--accent);
    color: var(--on-accent);
  }

  .skip:not(:focus) {
    width: 1px;
    height: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .drop {
    position: fixed;
    inset: var(--space-4);
    z-index: 25;
    display: grid;
    place-content: center;
    border: 2px dashed var(--accent);
    border-radius: var(--radius-large);
    background: color-mix(in oklch, var(--surface) 88%, transparent);
    font-size: var(--size-4);
    font-weight: 600;
    pointer-events: none;
  }

  @media (max-width: 1023px) {
    :host {
      grid-template-columns: minmax(0, 1fr);
    }

    .side {
      display: none;
    }

    .menu {
      display: inline-flex;
    }
  }

  @media (max-width: 640px) {
    :host {
      --bottom-bar-height: calc(56px + env(safe-area-inset-bottom));
    }

    .menu {
      display: none;
    }

    rs-bottom-bar {
      display: block;
      height: var(--bottom-bar-height);
    }
  }
`;
