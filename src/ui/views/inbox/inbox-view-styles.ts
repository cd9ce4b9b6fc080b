import { css } from 'lit';

/** What the inbox has beside its list and the title that is chosen. */
export const inboxViewStyles = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1);
  }

  .tabs a {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    min-height: var(--control-height);
    padding: 0 var(--space-3);
    border-radius: var(--radius);
    color: var(--text-muted);
    font-weight: 500;
    text-decoration: none;
  }

  .tabs a:hover {
    background: var(--surface-hover);
  }

  .tabs a[aria-current] {
    background: var(--accent-soft);
    color: var(--text);
  }

  .tabs .count {
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  .note {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    width: 100%;
    margin: 0;
    color: var(--text-muted);
  }

  @media (max-width: 860px) {
    .tabs {
      flex-wrap: nowrap;
      order: 1;
      width: 100%;
      margin-inline: calc(-1 * var(--space-2));
      overflow: auto hidden;
      white-space: nowrap;
    }

    .note {
      order: 2;
    }
  }

  @media (max-width: 640px) {
    .word {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
`;
