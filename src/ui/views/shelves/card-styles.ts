import { css } from 'lit';

/**
 * A poster with its title under it, as wide as its place; its height does not follow from what it holds, but from the lines that
 * are kept for what stands under the title (`--under-lines`).
 */
export const cardStyles = css`
  .card {
    position: relative;
    display: grid;
    grid-template-rows: auto 20px calc(18px * var(--under-lines, 1));
    min-width: 0;
    color: inherit;
    text-decoration: none;
  }

  .card .place {
    position: relative;
    aspect-ratio: 2 / 3;
    margin-bottom: var(--space-2);
    container-type: inline-size;
    --cover-width: 100cqi;
  }

  .card .title {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 500;
    line-height: 20px;
  }

  .card .under {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--under-lines, 1);
    line-clamp: var(--under-lines, 1);
    overflow-wrap: anywhere;
    color: var(--text-muted);
    line-height: 18px;
    font-variant-numeric: tabular-nums;
  }

  .card:hover .title {
    text-decoration: underline;
    text-underline-offset: 2px;
  }

  .card:focus-visible {
    outline: none;
  }

  .card:focus-visible .place {
    outline: 2px solid var(--accent);
    outline-offset: 3px;
    border-radius: var(--radius);
  }

  .card progress {
    position: absolute;
    right: 6px;
    bottom: 6px;
    left: 6px;
    width: auto;
    height: 5px;
    box-shadow: 0 0 0 1px oklch(0 0 0 / 0.35);
  }
`;
