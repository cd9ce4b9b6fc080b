import { css } from 'lit';
import { pictureStyles } from '../../elements/poster-cover.ts';

/** The seasons of a series, one below another. */
export const seriesEpisodesStyles = css`
  :host {
    display: block;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--space-1) var(--space-4);
    margin-bottom: var(--space-2);
  }

  h2,
  h3,
  .count {
    margin: 0;
  }

  h2 {
    font-size: var(--size-2);
    font-weight: 600;
  }

  .count,
  .muted,
  .season-count {
    color: var(--text-muted);
    font-variant-numeric: tabular-nums;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
    margin-inline-start: auto;
  }

  label {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    min-height: 32px;
    cursor: pointer;
  }

  input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--accent);
  }

  .season {
    border-top: 1px solid var(--line);
  }

  h3 button {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    width: 100%;
    min-height: 48px;
    padding: var(--space-3) var(--space-2);
    border: 0;
    border-radius: var(--radius);
    background: transparent;
    text-align: start;
    cursor: pointer;
  }

  h3 button:hover {
    background: var(--surface-hover);
  }

  h3 .icon {
    flex: none;
    width: 16px;
    height: 16px;
    color: var(--text-muted);
    transition: rotate var(--motion-quick);
  }

  [aria-expanded='true'] .icon {
    rotate: 90deg;
  }

  .words {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--space-3);
    min-width: 0;
  }

  .poster {
    position: relative;
    display: grid;
    flex: none;
    place-content: center;
    width: 48px;
    aspect-ratio: 2 / 3;
    overflow: hidden;
    border-radius: calc(var(--radius) - 2px);
    background: var(--surface-sunken);
  }

  .number {
    color: var(--text-muted);
    font-size: var(--size-2);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  ${pictureStyles}

  .overview {
    max-width: 72ch;
    margin: 0;
    padding: 0 var(--space-2) var(--space-3);
    color: var(--text-muted);
    white-space: pre-line;
    overflow-wrap: anywhere;
  }

  /* Beneath the name. */
  .overview.beside {
    padding-inline-start: calc(var(--space-2) + 16px + var(--space-3) + 48px + var(--space-3));
  }

  .name {
    flex: 1 1 8em;
    min-width: 0;
    font-size: var(--size-2);
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .year,
  .season-count {
    font-size: var(--size-1);
    font-weight: 400;
  }

  .year {
    color: var(--text-muted);
    font-variant-numeric: tabular-nums;
  }

  .season-count .missing {
    color: var(--warning);
  }

  @media (max-width: 640px) {
    .season-count {
      flex-basis: 100%;
    }

    .overview.beside {
      padding-inline-start: var(--space-2);
    }
  }

  .waiting {
    min-height: 240px;
  }
`;
