import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ObserveController } from '../../app/observe-controller.ts';
import type { Toast, Toasts } from '../../app/toasts.ts';
import { iconClose } from '../icons.ts';
import { iconAlert, iconCheck, iconInfo } from '../later-icons.ts';
import { controls } from '../styles/controls.ts';

const ICONS = { info: iconInfo, success: iconCheck, error: iconAlert };

/**
 * The short messages at the edge of the page; a screen reader hears of each when it comes. Within a
 * modal dialog, which leaves all else of the page inert, the attribute `in-dialog` makes them a part of
 * it. Fires
 * `rs-toast-action` before it does what a message offers.
 */
@customElement('rs-toasts')
export class RsToasts extends LitElement {
  static override styles = [
    controls,
    css`
      .stack {
        display: grid;
        gap: var(--space-2);
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
        pointer-events: auto;
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

      strong {
        display: block;
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

      /* A row of the dialog: over it, they would cover its buttons. */
      :host([in-dialog]) .stack:has(.toast) {
        max-height: 40dvh;
        padding: var(--space-3) var(--space-4);
        border-top: 1px solid var(--line);
        overflow: auto;
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

      @keyframes enter {
        from {
          opacity: 0;
          transform: translateY(8px);
        }
      }
    `,
  ];

  @property({ attribute: false }) toasts!: Toasts;
  constructor() {
    super();
    new ObserveController(this, () => [this.toasts]);
  }

  protected override render(): TemplateResult {
    return html`<div role="status" aria-live="polite" class="stack">
      ${repeat(
        this.toasts.value,
        ({ id }) => id,
        (toast) => this.#renderToast(toast),
      )}
    </div>`;
  }

  #renderToast({ id, kind, title, text, action, details }: Toast): TemplateResult {
    const close = () => this.toasts.close(id);
    return html`<div class="toast ${kind}">
      ${ICONS[kind]}
      <div>
        <strong>${title}</strong>
        ${text === undefined ? nothing : html`<p>${text}</p>`}
        ${
          action === undefined && details === undefined
            ? nothing
            : html`<div class="actions">
                ${
                  action === undefined
                    ? nothing
                    : html`<button class="button" type="button" @click=${() => {
                        close();
                        this.dispatchEvent(new Event('rs-toast-action'));
                        action.run();
                      }}>${action.label}</button>`
                }
                ${
                  details === undefined
                    ? nothing
                    : html`<button class="button quiet" type="button" @click=${() => navigator.clipboard.writeText(details)}>Copy details</button>`
                }
              </div>`
        }
      </div>
      <button class="button quiet icon close" type="button" aria-label="Close message" @click=${close}>${iconClose}</button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-toasts': RsToasts;
  }
}
