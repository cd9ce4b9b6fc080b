import { css } from 'lit';

/** Cards side by side, as many as fit; a poster at the left of each. */
export const candidateStyles = css`
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(272px, 100%), 1fr));
    gap: var(--space-3);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .card {
    position: relative;
    display: grid;
    grid-template-columns: 84px minmax(0, 1fr);
    gap: var(--space-3);
    align-content: start;
    padding: var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius-large);
    background: var(--surface);
  }

  .card:hover {
    border-color: var(--line-control);
  }

  .card:has(.choose:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }

  .card.best {
    border-color: var(--accent);
  }

  .words {
    display: grid;
    gap: var(--space-1);
    align-content: start;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  p {
    margin: 0;
  }

  .muted {
    color: var(--text-muted);
  }

  .mark {
    justify-self: start;
    padding: 1px 8px;
    border-radius: 9px;
    background: var(--accent-soft);
    font-size: var(--size-0);
    font-weight: 600;
  }

  .choose {
    padding: 0;
    border: 0;
    background: none;
    font-size: var(--size-2);
    font-weight: 600;
    line-height: 1.25;
    text-align: start;
    cursor: pointer;
  }

  .choose:focus-visible {
    outline: none;
  }

  /* All of the card can be clicked. */
  .choose::after {
    position: absolute;
    inset: 0;
    border-radius: var(--radius-large);
    content: '';
  }

  .overview {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    white-space: pre-line;
  }

  .overview.whole {
    display: block;
  }

  .more {
    position: relative;
    z-index: 1;
    justify-self: start;
    padding: var(--space-1) 0;
    border: 0;
    background: none;
    color: var(--accent);
    cursor: pointer;
  }

  .score {
    font-variant-numeric: tabular-nums;
  }

  .reasons {
    display: block;
    color: var(--text-muted);
  }

  .reasons li {
    display: inline;
  }

  .reasons li:not(:last-child)::after {
    content: ' · ';
  }

  .blank rs-poster-cover,
  .blank .picture,
  .blank .line {
    border-radius: 4px;
    background: var(--skeleton);
    animation: appear 1ms 120ms both;
  }

  .blank .picture {
    aspect-ratio: 2 / 3;
    border-radius: var(--radius);
  }

  .blank .line {
    height: 12px;
    margin: 4px 0;
  }

  .blank .line.short {
    width: 50%;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;
