import { css } from 'lit';

/** Heading and controls above, the list in all the room that is left. */
export const libraryViewStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto minmax(0, 1fr);
    min-height: 0;
    height: 100%;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
    padding: var(--space-3) var(--space-4) 0;
    border-bottom: 1px solid var(--line);
  }

  rs-search-box {
    flex: 1 1 0;
  }

  .filters {
    padding: 0 var(--space-3);
    border-color: var(--line);
  }

  .filters[aria-expanded='true'] {
    background: var(--surface-pressed);
  }

  .break {
    flex: 1 0 100%;
    height: 0;
    margin-top: calc(-1 * var(--space-2));
  }

  /* What is in it has no say in its width: what comes into it later must not take the tools to another line. */
  .heading {
    display: flex;
    flex: 1 1 0;
    align-items: baseline;
    gap: var(--space-3);
    min-width: min(100%, 220px);
    height: var(--control-height);
  }

  rs-library-menu {
    align-self: center;
  }

  /* As wide as what will be in it, so that nothing moves when it comes. */
  .tools {
    display: flex;
    justify-content: flex-end;
    min-width: min(100%, 780px);
    min-height: var(--control-height);
  }

  /* Its height is there before what is in it. */
  .conditions {
    flex: 1 0 100%;
    min-width: 0;
    height: calc(var(--chip-height) + var(--space-3));
    --chip-height: 28px;
  }

  @media (pointer: coarse) {
    .conditions {
      --chip-height: 36px;
    }
  }

  h1 {
    margin: 0;
    overflow: hidden;
    font-size: var(--size-3);
    font-weight: 650;
    letter-spacing: -0.01em;
    line-height: var(--control-height);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .total {
    min-width: 11ch;
    color: var(--text-muted);
    text-align: end;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }

  .tag {
    display: inline-flex;
    align-items: center;
    align-self: center;
    gap: var(--space-1);
    padding: 2px 8px 2px 6px;
    border-radius: 10px;
    background: var(--accent-soft);
    color: var(--text);
    white-space: nowrap;
  }

  .tag .icon {
    width: 14px;
    height: 14px;
  }

  /* Makes way for the name. */
  .note {
    flex-shrink: 1000;
    min-width: 0;
    overflow: hidden;
    color: var(--text-muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .filling {
    place-self: center;
    margin: 0;
    color: var(--text-muted);
    font-size: var(--size-2);
  }

  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-height: 0;
  }

  .stage {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    min-width: 0;
    min-height: 0;
  }

  .rail-room {
    width: 48px;
  }

  @media (min-width: 1024px) {
    .with-panel {
      grid-template-columns: minmax(0, 1fr) 340px;
    }
  }

  @media (max-width: 640px) {
    header {
      padding: var(--space-2) var(--space-3) 0;
    }

    header {
      column-gap: var(--space-2);
    }

    .filters {
      width: var(--control-height);
      padding: 0;
    }

    .filters .word {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .break {
      order: 1;
    }

    .heading,
    .total {
      order: 2;
      height: 24px;
      line-height: 24px;
    }

    .heading {
      min-width: 0;
    }

    h1 {
      font-size: var(--size-2);
      line-height: 24px;
    }

    .total {
      order: 3;
    }

    .tools,
    .conditions {
      order: 4;
    }

    .tools,
    rs-list-toolbar {
      width: 100%;
    }
  }

  @media (max-width: 360px) {
    .tools {
      min-height: calc(2 * var(--control-height) + var(--space-2));
    }
  }
`;
