import { css } from 'lit';

/**
 * The table: a sticky header, one line a row; two lines and no header in a narrow box. Rows are flex
 * boxes of fixed widths: at 3,000 px a frame they lay out in half the time of a grid.
 */
export const mediaListStyles = css`
  .year {
    flex: 0 0 56px;
  }

  .type {
    flex: 0 0 72px;
  }

  .rating {
    flex: 0 0 64px;
  }

  .duration {
    flex: 0 0 96px;
  }

  .added {
    flex: 0 0 104px;
    margin-inline-start: var(--space-2);
  }

  .size {
    flex: 0 0 80px;
  }

  .status {
    flex: 0 0 80px;
    margin-inline-start: var(--space-2);
  }

  .year,
  .rating,
  .duration,
  .size {
    text-align: end;
  }

  /* Where there is room to spare all columns share it, lest the eye lose the row. */
  [data-width='huge'] :is(.head, .cell):not(.title) {
    flex-grow: 0.2;
  }

  [data-width='wide'] .size,
  [data-width='wide'] .status,
  [data-width='medium'] .added,
  [data-width='medium'] .size,
  [data-width='medium'] .status,
  [data-width='narrow'] .header {
    display: none;
  }

  .head.title {
    flex: 1 1 0;
  }

  .arrow {
    flex: none;
    width: 8px;
    height: 8px;
    fill: currentColor;
  }

  .arrow.down {
    transform: rotate(180deg);
  }

  .scroller {
    --thumb-height: calc(var(--row-height) - 9px);
    --thumb-width: round(var(--thumb-height) * 2 / 3, 1px);
  }

  .head.title,
  .cell.title {
    padding-inline-start: calc(var(--thumb-width) + var(--space-3));
  }

  .cell.title {
    position: relative;
    flex: 1 1 0;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  /* A poster's place is there in every row, whether there is one or not. */
  .cell.title::before,
  .thumb {
    position: absolute;
    top: 4px;
    inset-inline-start: 0;
    width: var(--thumb-width);
    height: var(--thumb-height);
    border-radius: 3px;
    overflow: hidden;
    background: var(--surface-hover);
    content: '';
  }

  .name {
    color: var(--text);
    font-weight: 500;
    text-decoration: none;
  }

  a.name:hover {
    text-decoration: underline;
  }

  .more {
    margin-inline-start: var(--space-2);
  }

  [data-width='narrow'] .cell.title {
    padding-block: 9px;
    line-height: 20px;
  }

  [data-width='narrow'] .name,
  [data-width='narrow'] .more {
    display: block;
    overflow: hidden;
    margin: 0;
    text-overflow: ellipsis;
  }

  [data-width='narrow'] .name {
    font-size: var(--size-2);
    line-height: 22px;
  }

  .bar {
    position: relative;
    top: calc(50% - 5px);
  }

  .title .bar {
    width: 40%;
    min-width: 96px;
  }

  .cell:not(.title) .bar {
    width: 70%;
  }

  .rating .bar,
  .duration .bar,
  .year .bar,
  .size .bar {
    margin-inline-start: auto;
  }
`;
