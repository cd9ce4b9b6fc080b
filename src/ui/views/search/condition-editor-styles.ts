import { css } from 'lit';

/** The controls that `condition-editor.ts` makes. */
export const conditionEditorStyles = css`
  input.field {
    width: 100%;
    min-width: 0;
  }

  .range {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    color: var(--text-muted);
  }

  .range .field {
    flex: 1;
    color: var(--text);
    font-variant-numeric: tabular-nums;
  }

  .checks {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
  }

  .checks label {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    min-height: 28px;
  }

  input[type='checkbox'] {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--accent);
  }
`;
