import { css } from 'lit';

/** What the editor of many titles has beyond that of one. */
export const manyStyles = css`
  .touched > .field {
    border-color: var(--accent);
    box-shadow: inset 3px 0 0 var(--accent);
  }

  .lock.touched {
    background: var(--accent-soft);
  }

  .lock[aria-pressed='mixed'] {
    color: var(--text);
  }

  .tabular {
    font-variant-numeric: tabular-nums;
  }

  .held {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1);
    margin: 0 0 var(--space-1);
    padding: 0;
    list-style: none;
  }

  .name {
    display: inline-flex;
    align-items: center;
    max-width: 100%;
    padding-inline-start: 10px;
    border: 1px solid var(--line);
    border-radius: 14px;
  }

  .name .words {
    overflow: hidden;
    font-weight: 500;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .name .count {
    padding: 0 var(--space-1) 0 var(--space-2);
    color: var(--text-muted);
    white-space: nowrap;
  }

  .name button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    width: 26px;
    min-height: 26px;
    padding: 0;
    border: 0;
    border-radius: 13px;
    background: none;
    color: var(--text-muted);
    cursor: pointer;
  }

  .name button:hover {
    background: var(--surface-hover);
    color: var(--text);
  }

  .name button[aria-pressed='true'] {
    background: var(--accent);
    color: var(--on-accent);
  }

  .name .icon {
    width: 14px;
    height: 14px;
  }

  .name.added {
    border-color: var(--accent);
    background: var(--accent-soft);
  }

  .name.removed .words {
    color: var(--text-muted);
    text-decoration: line-through;
  }

  select.field {
    width: 100%;
  }

  .review ol,
  .review ul {
    display: grid;
    gap: var(--space-4);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .review ol > li {
    display: grid;
    gap: 2px;
    padding-bottom: var(--space-4);
    border-bottom: 1px solid var(--line);
    overflow-wrap: anywhere;
  }

  .review ol > li:last-child {
    border-bottom: 0;
  }

  .review h3,
  .review p {
    margin: 0;
    font-size: var(--size-1);
  }

  .review h3 {
    font-size: var(--size-2);
    font-weight: 600;
  }

  .review .chosen {
    width: 80px;
    margin: var(--space-1) 0;
    border-radius: var(--radius);
    overflow: hidden;
    aspect-ratio: 2 / 3;
  }

  .review .chosen.fanart {
    width: 160px;
    aspect-ratio: 16 / 9;
  }

  .review .chosen > * {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }

  .review .idle h3 {
    color: var(--text-muted);
  }

  .review ul.examples {
    gap: 0;
    color: var(--text-muted);
  }

  .review:focus-visible {
    outline: none;
  }

  @media (pointer: coarse) {
    .name button {
      width: 36px;
      min-height: 36px;
    }
  }
`;
