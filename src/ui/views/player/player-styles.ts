import { css } from 'lit';

/** A stage over the whole window, dark in every scheme: nothing is to outshine the picture. */
export const playerStyles = css`
  dialog {
    width: 100vw;
    height: 100dvh;
    max-width: none;
    max-height: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: #000;
    color: var(--text);
    color-scheme: dark;
    overflow: hidden;
  }

  dialog::backdrop {
    background: #000;
  }

  .shell {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    height: 100%;
    background: #000;
  }

  .bar {
    display: flex;
    align-items: center;
    gap: var(--space-1);
    padding: var(--space-2) var(--space-2) var(--space-2) var(--space-6);
    padding-inline-end: max(var(--space-2), env(safe-area-inset-right));
    background: oklch(0.14 0.004 286);
    transition: opacity var(--motion);
  }

  .titles {
    flex: 1;
    min-width: 0;
  }

  h2 {
    margin: 0;
    font-size: var(--size-2);
    font-weight: 600;
  }

  h2,
  .under {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .under {
    margin: 0;
    color: var(--text-muted);
  }

  .acts {
    display: flex;
    align-items: center;
    gap: var(--space-1);
    min-width: 0;
  }

  select.field {
    min-width: 0;
    max-width: 180px;
    text-overflow: ellipsis;
  }

  .stage {
    position: relative;
    min-height: 0;
  }

  video {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    background: #000;
    object-fit: contain;
  }

  video:focus-visible {
    outline-offset: -2px;
  }

  video[hidden] {
    display: none;
  }

  video::cue {
    background: oklch(0 0 0 / 0.72);
    color: #fff;
    font-family: system-ui, sans-serif;
  }

  .shell:fullscreen .bar {
    position: absolute;
    inset: 0 0 auto;
    z-index: 1;
    background: linear-gradient(oklch(0 0 0 / 0.8), oklch(0 0 0 / 0.5));
  }

  .shell:fullscreen.idle .bar:not(:focus-within) {
    opacity: 0;
  }

  .shell:fullscreen.idle {
    cursor: none;
  }

  .panel {
    position: absolute;
    inset: 0;
    display: grid;
    align-content: safe center;
    justify-items: center;
    gap: var(--space-3);
    padding: var(--space-6) var(--space-4);
    background: oklch(0.14 0.004 286 / 0.9);
    text-align: center;
    overflow: auto;
  }

  .panel > .icon {
    width: 32px;
    height: 32px;
    color: var(--text-muted);
  }

  h3 {
    max-width: 40ch;
    margin: 0;
    font-size: var(--size-3);
    font-weight: 600;
    text-wrap: balance;
  }

  .panel p {
    max-width: 56ch;
    margin: 0;
    color: var(--text-muted);
    font-size: var(--size-2);
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }

  .panel p.path {
    color: var(--text);
    font-family: var(--font-mono);
    font-size: var(--size-1);
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--space-2);
    margin-top: var(--space-2);
  }

  .buttons .button {
    max-width: 100%;
    overflow-wrap: anywhere;
  }

  /* Above the controls of the video. */
  .corner {
    position: absolute;
    inset-inline-end: var(--space-4);
    bottom: 88px;
    display: grid;
    gap: var(--space-2);
    justify-items: end;
    max-width: calc(100% - 2 * var(--space-4));
  }

  .card {
    display: grid;
    gap: var(--space-3);
    width: min(340px, 100%);
    padding: var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius-large);
    background: oklch(0.2 0.005 286 / 0.96);
    box-shadow: var(--shadow);
  }

  .card p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .card strong {
    display: block;
    margin-top: 2px;
    font-size: var(--size-2);
  }

  .card .when {
    color: var(--text-muted);
  }

  .card .buttons {
    justify-content: flex-start;
    margin: 0;
  }

  .notice {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    padding: 0 0 0 var(--space-3);
    border-radius: var(--radius);
    background: oklch(0.2 0.005 286 / 0.96);
  }

  .notice.reading {
    padding: var(--space-2) var(--space-3);
  }

  .seconds {
    font-variant-numeric: tabular-nums;
  }

  @media (max-width: 640px) {
    .bar {
      flex-wrap: wrap;
      padding-inline-start: var(--space-4);
    }

    /* With a list in a row of their own; what closes it all stays at hand in the first. */
    .acts:has(select) {
      order: 1;
      flex-basis: 100%;
      justify-content: end;
    }

    .acts select.field {
      flex: 0 1 auto;
      margin-inline-end: auto;
    }
  }
`;
