import { css } from 'lit';

/** A table of names; two lines a row and no header in a narrow box. */
export const nameListStyles = css`
  .scroller {
    --header-height: 40px;
    font-variant-numeric: tabular-nums;
  }

  .scroller[data-width='narrow'] {
    --header-height: 0px;
  }

  .header,
  .row {
    display: flex;
    gap: var(--space-4);
    padding: 0 var(--space-4);
  }

  .header {
    position: sticky;
    top: 0;
    z-index: 2;
    align-items: center;
    height: var(--header-height);
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }

  [data-width='narrow'] .header {
    display: none;
  }

  .head {
    color: var(--text-muted);
    font-weight: 500;
    white-space: nowrap;
  }

  :is(.head, .cell).name {
    flex: 1 1 0;
    min-width: 0;
  }

  :is(.head, .cell).role {
    flex: 0 1 160px;
  }

  :is(.head, .cell).works {
    flex: 0 0 96px;
    text-align: end;
  }

  .arrow {
    flex: none;
    width: 0;
    border-color: transparent transparent currentColor;
    border-style: solid;
    border-width: 0 4px 6px;
  }

  .arrow.descending {
    rotate: 180deg;
  }

  .row {
    border-bottom: 1px solid var(--line);
    color: var(--text-muted);
    line-height: calc(var(--row-height) - 1px);
    white-space: nowrap;
    cursor: default;
  }

  .row:hover {
    background: var(--surface-hover);
  }

  .row.active {
    background: var(--accent-soft);
  }

  .scroller:focus-visible .row.active {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
    border-radius: var(--radius);
  }

  .cell {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .text {
    color: var(--text);
    font-weight: 500;
    text-decoration: none;
  }

  .text:hover {
    text-decoration: underline;
  }

  mark {
    border-radius: 2px;
    background: var(--accent-soft);
    color: inherit;
    font-weight: 650;
  }

  [data-width='narrow'] .cell.name {
    padding-block: 9px;
    line-height: 20px;
  }

  [data-width='narrow'] :is(.text, .more) {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  [data-width='narrow'] .text {
    font-size: var(--size-2);
    line-height: 22px;
  }

  .bar {
    position: relative;
    top: calc(50% - 5px);
    width: 60%;
  }

  .name .bar {
    width: 30%;
    min-width: 96px;
  }

  .works .bar {
    width: 50%;
    margin-inline-start: auto;
  }
`;
