import { css } from 'lit';

/** The table: a sticky header, one line a row; two lines and no header in a narrow box. */
export const mediaListStyles = css`
  .scroller {
    --columns: minmax(0, 1fr) 64px 84px 72px 104px 116px 88px 96px;
    --header-height: 40px;
    font-variant-numeric: tabular-nums;
  }

  .scroller[data-width='wide'] {
    --columns: minmax(0, 1fr) 64px 84px 72px 104px 116px;
  }

  .scroller[data-width='medium'] {
    --columns: minmax(0, 1fr) 64px 84px 72px 104px;
  }

  .scroller[data-width='narrow'] {
    --columns: minmax(0, 1fr);
    --header-height: 0px;
  }

  .header,
  .row {
    display: grid;
    grid-template-columns: var(--columns);
    column-gap: var(--space-3);
    align-items: center;
    padding: 0 var(--space-4);
  }

  .header {
    position: sticky;
    top: 0;
    z-index: 2;
    height: var(--header-height);
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }

  [data-width='narrow'] .header {
    position: absolute;
    clip-path: inset(50%);
    pointer-events: none;
    visibility: hidden;
  }

  .header button {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    max-width: 100%;
    height: 32px;
    margin: 0 calc(-1 * var(--space-2));
    padding: 0 var(--space-2);
    border: 0;
    border-radius: var(--radius);
    background: transparent;
    cursor: pointer;
  }

  .head {
    color: var(--text-muted);
    font-weight: 500;
    white-space: nowrap;
  }

  .header button:hover {
    background: var(--surface-hover);
    color: var(--text);
  }

  .header [aria-sort] {
    color: var(--text);
    font-weight: 600;
  }

  .arrow {
    width: 8px;
    height: 8px;
    fill: currentColor;
  }

  .arrow.down {
    transform: rotate(180deg);
  }

  .rating,
  .duration,
  .size,
  .year {
    text-align: end;
  }

  .row {
    cursor: default;
    border-bottom: 1px solid var(--line);
    color: var(--text-muted);
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

  .cell,
  .name,
  .more {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .name {
    color: var(--text);
    font-weight: 500;
    text-decoration: none;
  }

  .more {
    color: var(--text-muted);
  }

  .cell.title {
    display: flex;
    align-items: baseline;
    gap: var(--space-2);
  }

  .title .name {
    flex: 0 1 auto;
  }

  .title .more {
    flex: 0 2 auto;
  }

  .summary {
    display: none;
  }

  [data-width='narrow'] .cell.title {
    display: block;
  }

  [data-width='narrow'] .name {
    display: block;
    font-size: var(--size-2);
  }

  [data-width='narrow'] .title .more {
    display: none;
  }

  [data-width='narrow'] .summary {
    display: block;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  [data-width='wide'] .size,
  [data-width='wide'] .status,
  [data-width='medium'] .added,
  [data-width='medium'] .size,
  [data-width='medium'] .status,
  [data-width='narrow'] .row > :not(.title) {
    display: none;
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
  .year .bar {
    margin-inline-start: auto;
  }
`;
