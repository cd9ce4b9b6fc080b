import { css } from 'lit';

/** Titles beside each other, each in a column of its own; more than there is room for are scrolled to. */
export const comparisonStyles = css`
  :host {
    --column: minmax(148px, 240px);
    display: block;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-3);
    margin-bottom: var(--space-4);
  }

  .reasons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-2);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .reasons li {
    padding: 2px 10px;
    border-radius: 12px;
    background: var(--accent-soft);
    font-size: var(--size-1);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  .scroller {
    overflow: auto hidden;
    padding: 8px;
    margin: -8px;
  }

  .titles,
  .fact {
    display: grid;
    grid-template-columns: 120px repeat(var(--titles), var(--column));
    gap: 0 var(--space-4);
    width: max-content;
    min-width: 100%;
  }

  .title {
    display: grid;
    gap: var(--space-2);
    align-content: start;
    padding-bottom: var(--space-4);
  }

  .title:first-child {
    grid-column: 2;
  }

  .choose {
    position: relative;
    display: block;
    width: min(100%, 160px);
    padding: 0;
    border: 0;
    border-radius: var(--radius-large);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .kept .choose {
    outline: 3px solid var(--accent);
    outline-offset: 3px;
  }

  .choose:focus-visible {
    outline: 3px solid var(--text);
    outline-offset: 3px;
  }

  .title:not(.kept) rs-poster-cover {
    opacity: 0.75;
  }

  .mark {
    display: block;
    margin-top: var(--space-2);
    color: var(--text-muted);
    font-size: var(--size-1);
  }

  .kept .mark {
    color: var(--accent);
    font-weight: 600;
  }

  .name {
    overflow-wrap: anywhere;
    color: var(--text);
    font-weight: 600;
    text-decoration: none;
  }

  .name:hover {
    text-decoration: underline;
  }

  .muted,
  .label {
    color: var(--text-muted);
    font-weight: 400;
  }

  .best {
    margin: 0;
    font-size: var(--size-1);
  }

  .best strong {
    color: var(--success);
  }

  .fact {
    border-top: 1px solid var(--line);
  }

  .label,
  .value {
    padding: var(--space-2) 0;
  }

  .label {
    font-size: var(--size-1);
  }

  .value {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  .value.kept {
    font-weight: 550;
  }

  .all {
    margin-top: var(--space-3);
    color: var(--accent);
  }

  @media (max-width: 640px) {
    :host {
      --column: minmax(128px, 1fr);
    }

    .titles,
    .fact {
      grid-template-columns: repeat(var(--titles), var(--column));
    }

    .titles,
    .fact {
      width: auto;
      min-width: calc(var(--titles) * 128px + (var(--titles) - 1) * var(--space-4));
    }

    .title:first-child {
      grid-column: auto;
    }

    .label {
      grid-column: 1 / -1;
      padding-bottom: 0;
    }

    .value {
      padding-top: 2px;
    }

    header {
      position: sticky;
      top: calc(-1 * var(--space-3));
      z-index: 1;
      padding-block: var(--space-2);
      background: var(--surface);
    }
  }
`;
