import { css } from 'lit';

/** The episodes of a season: a picture, and what is known beside it. */
export const seasonEpisodesStyles = css`
  :host {
    display: block;
    padding-bottom: var(--space-3);
  }

  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    position: relative;
    display: grid;
    grid-template-columns: clamp(88px, 22%, 144px) minmax(0, 1fr);
    gap: var(--space-4);
    padding: var(--space-2);
    border-radius: var(--radius);
    /* A season may have a thousand: those out of sight are not laid out. */
    content-visibility: auto;
    contain-intrinsic-block-size: auto 97px;
  }

  li.there:hover,
  li[data-item]:hover {
    background: var(--surface-hover);
  }

  .still {
    position: relative;
    display: grid;
    place-content: center;
    align-self: start;
    aspect-ratio: 16 / 9;
    overflow: hidden;
    border-radius: calc(var(--radius) - 2px);
    background: var(--surface-sunken);
    color: var(--text-muted);
  }

  .missing .still,
  .upcoming .still {
    border: 1px dashed var(--line-control);
    background: transparent;
  }

  .still .icon {
    width: 20px;
    height: 20px;
  }

  /* On the picture, beside the link that all of the row is. */
  .play {
    position: absolute;
    z-index: 1;
    top: var(--space-2);
    inset-inline-start: var(--space-2);
    display: grid;
    place-content: center;
    width: clamp(88px, calc((100% - 2 * var(--space-2)) * 0.22), 144px);
    aspect-ratio: 16 / 9;
    padding: 0;
    border: 0;
    border-radius: calc(var(--radius) - 2px);
    background: transparent;
    color: #fff;
    cursor: pointer;
  }

  .play .icon {
    box-sizing: content-box;
    width: 16px;
    height: 16px;
    padding: 9px;
    border-radius: 50%;
    background: oklch(0.15 0 0 / 0.72);
    fill: currentColor;
    opacity: 0;
    transition: opacity var(--motion-quick);
  }

  li:hover .play .icon,
  .play:focus-visible .icon {
    opacity: 1;
  }

  /* There is nothing to be hidden by it, and nothing else to be seen. */
  .still:empty + .play .icon {
    opacity: 1;
  }

  .play:hover .icon {
    background: oklch(0.15 0 0 / 0.9);
  }

  .seen {
    position: absolute;
    inset: auto 0 0;
    height: 4px;
    background: oklch(0 0 0 / 0.55);
  }

  .seen::after {
    display: block;
    width: calc(var(--part) * 100%);
    height: 100%;
    background: var(--accent);
    content: '';
  }

  @media (hover: none) {
    .play .icon {
      opacity: 1;
    }
  }

  .picture {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }

  .picture.fresh {
    animation: appear var(--motion-quick);
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  .words {
    min-width: 0;
  }

  h4 {
    display: flex;
    gap: var(--space-2);
    margin: 0;
    font-size: var(--size-1);
    font-weight: 600;
  }

  .number {
    flex: none;
    min-width: 1.6em;
    color: var(--text-muted);
    font-variant-numeric: tabular-nums;
    font-weight: 500;
  }

  .title {
    min-width: 0;
    color: var(--text);
    overflow-wrap: anywhere;
  }

  .missing .title,
  .upcoming .title {
    color: var(--text-muted);
  }

  a.title {
    text-decoration: none;
  }

  a.title:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  /* All of the row leads to its page. */
  a.title::after {
    position: absolute;
    inset: 0;
    border-radius: var(--radius);
    content: '';
  }

  a.title:focus-visible {
    outline: none;
  }

  a.title:focus-visible::after {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-3);
    margin: 2px 0 0;
    color: var(--text-muted);
    font-variant-numeric: tabular-nums;
  }

  .mark {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
  }

  .mark .icon {
    width: 14px;
    height: 14px;
  }

  .warning {
    color: var(--warning);
  }

  .success {
    color: var(--success);
  }

  .overview {
    display: -webkit-box;
    max-width: 72ch;
    margin: var(--space-1) 0 0;
    overflow: hidden;
    color: var(--text-muted);
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow-wrap: anywhere;
  }

  .muted {
    margin: 0;
    padding: var(--space-2);
    color: var(--text-muted);
  }

  .waiting {
    min-height: 194px;
  }
`;
