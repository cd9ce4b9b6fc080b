import { css } from 'lit';

/** Buttons, fields, links and focus as every element shows them. */
export const controls = css`
  :host {
    box-sizing: border-box;
    font-family: var(--font);
    font-size: var(--size-1);
    line-height: 1.4;
    color: var(--text);
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }

  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-height: var(--control-height);
    padding: 0 var(--space-4);
    border: 1px solid var(--line-control);
    border-radius: var(--radius);
    background: var(--surface-raised);
    font-weight: 500;
    text-decoration: none;
    cursor: pointer;
    transition: opacity var(--motion-quick);
  }

  .button:hover {
    background: var(--surface-hover);
  }

  .button:active {
    background: var(--surface-pressed);
  }

  .button.primary {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
  }

  .button.primary:hover {
    background: var(--accent-hover);
  }

  .button.quiet {
    border-color: transparent;
    background: transparent;
  }

  .button.quiet:hover {
    background: var(--surface-hover);
  }

  .button.danger {
    color: var(--danger);
  }

  .button.icon {
    width: var(--control-height);
    padding: 0;
  }

  .button:disabled {
    opacity: 0.5;
    cursor: default;
  }

  .field {
    min-height: var(--control-height);
    padding: 0 var(--space-3);
    border: 1px solid var(--line-control);
    border-radius: var(--radius);
    background: var(--surface-raised);
  }

  .field::placeholder {
    color: var(--text-muted);
    opacity: 1;
  }

  .field[aria-invalid='true'] {
    border-color: var(--danger);
  }

  a {
    color: var(--accent);
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
