import { css } from 'lit';

/** Small buttons that stand for a condition: pressed, or with a cross that takes it away. */
export const chipStyles = css`
  .chip {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: var(--space-1);
    height: var(--chip-height, 28px);
    max-width: 320px;
    padding: 0 10px;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: transparent;
    color: var(--text-muted);
    font-weight: 500;
    white-space: nowrap;
    cursor: pointer;
  }

  .chip:hover {
    background: var(--surface-hover);
    color: var(--text);
  }

  .chip[aria-pressed='true'],
  .chip.held {
    border-color: transparent;
    background: var(--accent-soft);
    color: var(--text);
  }

  .chip.held {
    padding-inline-end: 6px;
  }

  .chip .words {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .chip .icon {
    flex: none;
    width: 14px;
    height: 14px;
  }

  .chip:focus-visible {
    outline-offset: -2px;
  }

  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      background: SelectedItem;
      color: SelectedItemText;
    }
  }
`;
