import { css } from 'lit';
import { conditionEditorStyles } from './condition-editor-styles.ts';

/** Groups inside of each other, each a step further in. */
export const conditionTreeStyles = [
  conditionEditorStyles,
  css`
    .group {
      display: grid;
      gap: var(--space-3);
      min-width: 0;
      padding: 0 0 0 var(--space-3);
      border-inline-start: 2px solid var(--line);
    }

    .group.root {
      padding: 0;
      border: 0;
    }

    .condition {
      display: grid;
      gap: var(--space-1);
      min-width: 0;
    }

    .line {
      display: flex;
      align-items: center;
      gap: var(--space-1);
      min-width: 0;
    }

    .line .field {
      flex: 1;
      min-width: 0;
      padding-inline: var(--space-2);
      border-color: var(--line);
      background: transparent;
      font-weight: 500;
    }

    .line .button {
      padding-inline: var(--space-2);
    }

    .not {
      border-color: var(--line);
      background: transparent;
      color: var(--text-muted);
    }

    .not[aria-pressed='true'] {
      border-color: transparent;
      background: var(--accent);
      color: var(--on-accent);
    }
  `,
];
