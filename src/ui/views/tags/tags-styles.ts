import { css } from 'lit';

/** A tree of tags: each a row with its colour, its name, its counts and what can be done with it. */
export const tagsStyles = css`
  .page {
    max-width: 860px;
  }

  .filter {
    width: min(360px, 100%);
    margin-bottom: var(--space-3);
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  ul ul {
    margin-inline-start: var(--indent);
    border-inline-start: 1px solid var(--line);
  }

  .tree {
    --indent: 18px;
  }

  .row {
    display: grid;
    grid-template-columns: 28px auto minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 0 var(--space-1);
    min-height: calc(var(--control-height) + 4px);
    border-radius: var(--radius);
  }

  .row:hover,
  .row:focus-within {
    background: var(--surface-hover);
  }

  .fold {
    display: grid;
    place-content: center;
    width: 28px;
    height: var(--control-height);
    padding: 0;
    border: 0;
    background: none;
    color: var(--text-muted);
    cursor: pointer;
  }

  .fold .icon {
    width: 16px;
    height: 16px;
    transition: rotate var(--motion-quick);
  }

  .fold[aria-expanded='true'] .icon {
    rotate: 90deg;
  }

  .name {
    min-width: 0;
    padding: var(--space-1) 0;
    color: inherit;
    font-weight: 500;
    overflow-wrap: anywhere;
    text-decoration: none;
  }

  .name:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }

  .group {
    color: var(--text-muted);
    font-weight: 400;
  }

  .counts {
    padding-inline: var(--space-2);
    color: var(--text-muted);
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
  }

  .end {
    height: 1px;
  }

  @media (hover: hover) {
    .row:not(:hover, :focus-within) rs-menu {
      opacity: 0;
    }
  }

  .rename {
    grid-column: 3 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
    padding: var(--space-1) 0;
  }

  .rename .field {
    flex: 1;
    min-width: 140px;
  }

  .fault {
    flex-basis: 100%;
    margin: 0;
    color: var(--danger);
  }

  .none {
    display: grid;
    gap: var(--space-3);
    justify-items: center;
    padding: var(--space-12) var(--space-4);
    color: var(--text-muted);
    text-align: center;
  }

  .none p {
    max-width: 46ch;
    margin: 0;
    text-wrap: pretty;
  }

  .none .icon {
    width: 32px;
    height: 32px;
  }

  @media (max-width: 640px) {
    .tree {
      --indent: 10px;
    }

    .own {
      display: none;
    }
  }
`;
