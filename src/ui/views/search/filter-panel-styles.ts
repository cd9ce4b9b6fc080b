import { css } from 'lit';
import { conditionEditorStyles } from './condition-editor-styles.ts';

/** A sheet beside the list; over the whole page where it is narrow. */
export const filterPanelStyles = [
  conditionEditorStyles,
  css`
    :host {
      display: block;
      min-height: 0;
      border-inline-start: 1px solid var(--line);
    }

    dialog {
      position: static;
      width: 100%;
      max-width: none;
      height: 100%;
      max-height: none;
      margin: 0;
      padding: 0;
      border: 0;
      background: var(--surface);
      color: var(--text);
    }

    dialog[open] {
      display: grid;
      grid-template-rows: auto minmax(0, 1fr) auto;
    }

    dialog::backdrop {
      background: oklch(0 0 0 / 0.45);
    }

    .head {
      display: flex;
      align-items: center;
      gap: var(--space-1);
      padding: var(--space-2) var(--space-2) var(--space-2) var(--space-4);
    }

    h2 {
      flex: 1;
      margin: 0;
      font-size: var(--size-2);
      font-weight: 600;
    }

    .sections {
      padding: 0 var(--space-4) var(--space-6);
      overflow: hidden auto;
      overscroll-behavior: contain;
    }

    .fields {
      display: grid;
      gap: var(--space-2);
      margin-bottom: var(--space-6);
    }

    .labelled {
      display: grid;
      grid-template-columns: 104px minmax(0, 1fr);
      align-items: center;
      gap: var(--space-2);
    }

    .labelled > span {
      color: var(--text-muted);
    }

    .labelled.tall {
      align-items: start;
    }

    .labelled.tall > span {
      padding-top: 8px;
    }

    .editor {
      display: grid;
      gap: var(--space-1);
      min-width: 0;
    }

    .field {
      width: 100%;
      border-color: var(--line);
    }

    summary {
      padding: var(--space-2) 0;
      border-top: 1px solid var(--line);
      font-weight: 500;
      cursor: pointer;
    }

    /* The browser's own box in between hands nothing down. */
    details > :not(summary) {
      box-sizing: border-box;
      display: grid;
      margin: var(--space-2) 0 var(--space-4);
    }

    .foot {
      display: none;
    }

    @media (max-width: 1023px) {
      :host {
        border: 0;
      }

      dialog[open] {
        position: fixed;
        inset: 0 0 0 auto;
        width: min(420px, 100vw);
        height: 100dvh;
      }

      .foot {
        display: grid;
        padding: var(--space-2) var(--space-4) calc(var(--space-2) + env(safe-area-inset-bottom));
        border-top: 1px solid var(--line);
      }
    }
  `,
];
