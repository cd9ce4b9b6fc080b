import { css } from 'lit';

/** The list beside the title that is chosen; above it where there is no room. */
export const inboxViewStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto minmax(0, 1fr);
    height: 100%;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-4);
    padding: var(--space-3) var(--space-6);
    border-bottom: 1px solid var(--line);
  }

  h1 {
    margin: 0;
    font-size: var(--size-3);
    font-weight: 650;
  }

  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1);
  }

  .tabs a {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    min-height: var(--control-height);
    padding: 0 var(--space-3);
    border-radius: var(--radius);
    color: var(--text-muted);
    font-weight: 500;
    text-decoration: none;
  }

  .tabs a:hover {
    background: var(--surface-hover);
  }

  .tabs a[aria-current] {
    background: var(--accent-soft);
    color: var(--text);
  }

  .tabs .count {
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
    margin-inline-start: auto;
  }

  .note {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    width: 100%;
    margin: 0;
    color: var(--text-muted);
  }

  .panes {
    display: grid;
    grid-template-columns: minmax(240px, 340px) minmax(0, 1fr);
    min-height: 0;
  }

  rs-inbox-list {
    border-inline-end: 1px solid var(--line);
  }

  .chosen {
    min-width: 0;
    padding: var(--space-4) var(--space-6) var(--space-12);
    overflow: hidden auto;
  }

  .none {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--space-2);
    padding: var(--space-8) var(--space-4);
    color: var(--text-muted);
    text-align: center;
  }

  .none strong {
    color: var(--text);
    font-size: var(--size-2);
  }

  .none p {
    max-width: 46ch;
    margin: 0;
  }

  @media (max-width: 860px) {
    .head {
      padding: var(--space-2) var(--space-4);
    }

    h1 {
      flex: 1;
    }

    .tabs {
      flex-wrap: nowrap;
      order: 1;
      width: 100%;
      margin-inline: calc(-1 * var(--space-2));
      overflow: auto hidden;
      white-space: nowrap;
    }

    .note {
      order: 2;
    }

    .panes {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(120px, 26%) minmax(0, 1fr);
    }

    rs-inbox-list {
      border-inline-end: 0;
      border-bottom: 1px solid var(--line);
    }

    .chosen {
      padding-inline: var(--space-4);
    }
  }

  @media (max-width: 640px) {
    .word {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
`;
