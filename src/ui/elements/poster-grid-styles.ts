import { css } from 'lit';
import { GRID_GAP } from '../../app/list/grid-geometry.ts';

/** Posters in rows; sizes come from `grid-geometry.ts`. */
export const posterGridStyles = css`
  .scroller {
    --header-height: 16px;
  }

  @media (max-width: 640px) {
    .scroller {
      --cover-lines: 5;
    }
  }

  .edge {
    height: var(--header-height);
  }

  .row {
    display: flex;
    gap: ${GRID_GAP}px;
    padding: 0 16px;
  }

  .poster {
    flex: 0 0 var(--cover-width);
    height: calc(var(--cover-height) + 52px);
    contain: strict;
    cursor: default;
  }

  .link {
    display: block;
    color: inherit;
    text-decoration: none;
  }

  .cover,
  .blank {
    height: var(--cover-height);
    margin-bottom: var(--space-2);
  }

  .blank {
    border-radius: var(--radius);
    box-shadow: inset 0 0 0 1px var(--line);
  }

  .blank .bar {
    height: 100%;
    border-radius: var(--radius);
  }

  .name,
  .more {
    display: block;
    overflow: hidden;
    height: 20px;
    line-height: 20px;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .name {
    font-weight: 500;
  }

  .more {
    color: var(--text-muted);
    font-variant-numeric: tabular-nums;
  }

  .poster:hover .name {
    color: var(--accent);
  }

  /* Within the cover: rows and posters are contained, so a ring around it would be cut off. */
  .scroller:focus-visible .poster.active .cover,
  .scroller:focus-visible .poster.active .blank {
    outline: 3px solid var(--accent);
    outline-offset: -3px;
    box-shadow: inset 0 0 0 6px var(--surface);
  }
`;
