import { css } from 'lit';

/** A table of names; two lines a row and no header in a narrow box. */
export const nameListStyles = css`
  [data-width='narrow'] .header {
    display: none;
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
