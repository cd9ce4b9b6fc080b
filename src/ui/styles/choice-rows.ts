import { css } from 'lit';

/** A list of labels with a radio button, `.name` and `.count` each, of which one is chosen. */
export const choiceRows = css`
  label {
    display: flex;
    gap: var(--space-3);
    align-items: center;
    min-height: 44px;
    padding: 0 var(--space-3);
    border-radius: var(--radius);
    cursor: pointer;
  }

  label input {
    flex: none;
    margin: 0;
  }

  label:hover {
    background: var(--surface-hover);
  }

  label:has(:checked) {
    background: var(--surface-pressed);
  }

  .name {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
    font-weight: 500;
  }

  .count {
    flex: none;
    color: var(--text-muted);
    font-variant-numeric: tabular-nums;
  }
`;
