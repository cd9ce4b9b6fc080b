import { css } from 'lit';

/** What hangs below the search box: an error with its place, and what a word may become. */
export const completionStyles = css`
  .below {
    position: absolute;
    inset: calc(100% + var(--space-1)) 0 auto;
    z-index: 12;
    max-height: min(60vh, 420px);
    overflow: hidden auto;
    border: 1px solid var(--line);
    border-radius: var(--radius-large);
    background: var(--surface-raised);
    box-shadow: var(--shadow);
  }

  .options {
    margin: 0;
    padding: var(--space-1);
    list-style: none;
  }

  .option {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-height: 34px;
    padding: 0 var(--space-3);
    border-radius: var(--radius);
    cursor: default;
  }

  @media (pointer: coarse) {
    .option {
      min-height: 44px;
    }
  }

  .option:hover {
    background: var(--surface-hover);
  }

  .option[aria-selected='true'] {
    background: var(--accent-soft);
  }

  .option .name {
    overflow: hidden;
    font-weight: 500;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .option .about {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    color: var(--text-muted);
    text-align: end;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
`;
