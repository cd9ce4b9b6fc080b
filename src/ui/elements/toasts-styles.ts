import { css } from 'lit';

/** Messages at the corner of the page, within a dialog, or above one. */
export const toastsStyles = css`
  .stack,
  .stack > div {
    display: grid;
    gap: var(--space-2);
  }

  .stack > div:not(:has(*)) {
    display: none;
  }

  .stack {
    pointer-events: auto;
  }

  /* However many are looked at, what is beneath them is not all covered. */
  .stack.open {
    max-height: 50dvh;
    border-radius: var(--radius-large);
    overflow: hidden auto;
    overscroll-behavior: contain;
  }

  .stack:not(:has(.toast)) {
    pointer-events: none;
  }

  .more {
    justify-content: end;
    grid-auto-flow: column;
  }

  .more .button {
    min-height: 28px;
    padding: 0 var(--space-3);
    background: var(--surface-raised);
    font-weight: 400;
  }

  .toast {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: var(--space-1) var(--space-3);
    align-items: start;
    padding: var(--space-3) var(--space-2) var(--space-3) var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius-large);
    background: var(--surface-raised);
    box-shadow: var(--shadow);
    animation: enter var(--motion) ease-out;
    touch-action: pan-y;
  }

  .icon {
    margin-top: 1px;
  }

  .success > svg {
    color: var(--success);
  }

  .error > svg {
    color: var(--danger);
  }

  /* A title in it may be long. */
  strong {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  p {
    margin: 2px 0 0;
    color: var(--text-muted);
    overflow-wrap: anywhere;
  }

  .actions {
    display: flex;
    gap: var(--space-2);
    margin-top: var(--space-2);
  }

  .close {
    min-height: 28px;
    width: 28px;
    margin-top: -4px;
  }

  /* Above a dialog. */
  :host([few]) .stack {
    max-height: min(50dvh, var(--toasts-room, 50dvh));
    border-radius: var(--radius-large);
    overflow: hidden auto;
  }

  :host([in-dialog]) {
    display: grid;
    grid-template-rows: minmax(0, auto);
    min-height: 0;
  }

  /* A row of the dialog: over it, they would cover its buttons. */
  :host([in-dialog]) .stack:has(.toast) {
    max-height: 40dvh;
    padding: var(--space-3) var(--space-4);
    border-radius: 0;
    border-top: 1px solid var(--line);
    overflow: hidden auto;
  }

  :host([in-dialog]) .toast {
    border: 0;
    background: var(--surface-sunken);
    box-shadow: none;
  }

  :host([in-dialog]) .toast > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--space-3);
  }

  :host([in-dialog]) .actions {
    grid-area: 1 / 2 / span 2;
    align-items: center;
    margin: 0;
  }

  /* A title beside a button would break between its letters. */
  @media (max-width: 480px) {
    :host([in-dialog]) .toast > div {
      grid-template-columns: minmax(0, 1fr);
    }

    :host([in-dialog]) .actions {
      grid-area: auto;
      margin-top: var(--space-2);
    }
  }

  @keyframes enter {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }

  @media (max-height: 600px) {
    .stack {
      max-height: 50dvh;
      overflow: hidden auto;
    }
  }

  @media (pointer: coarse) {
    .close {
      min-height: 44px;
      width: 44px;
      margin: -10px -4px -10px 0;
    }

    .more .button {
      min-height: 36px;
    }
  }
`;
