import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { codeOf, detailsOf, reasonOf } from '../../app/error-facts.ts';
import { type ErrorMessage, messageFor } from '../../app/error-message.ts';
import { iconCopy, iconWarning } from '../later-icons.ts';
import { centred } from '../styles/centred.ts';
import { controls } from '../styles/controls.ts';

/** Fills a place that has nothing to show with what happened and what to do; buttons go in the slot. */
@customElement('rs-message')
export class RsMessage extends LitElement {
  static override styles = [
    controls,
    centred,
    css`
      :host {
        gap: var(--space-3);
      }

      .sign .icon {
        width: 32px;
        height: 32px;
        color: var(--warning);
      }

      .words {
        display: grid;
        justify-items: center;
        gap: var(--space-3);
      }

      h1,
      h2 {
        margin: 0;
        font-size: var(--size-3);
        font-weight: 600;
      }

      p {
        max-width: 52ch;
        margin: 0;
        color: var(--text-muted);
        text-wrap: pretty;
        overflow-wrap: anywhere;
      }

      p.reason {
        color: var(--text);
      }
    `,
  ];

  /** What was thrown. */
  @property({ attribute: false }) error: unknown;
  /** It is all there is on the page: its heading is the page's. */
  @property({ type: Boolean, attribute: 'whole-page' }) wholePage = false;
  /** What came of copying the details. */
  @state() private copied: string | undefined;

  protected override render(): TemplateResult {
    const message: ErrorMessage = messageFor(codeOf(this.error));
    const reason = reasonOf(this.error);
    return html`
      <div class="sign">${iconWarning}</div>
      <div class="words" role="alert">
        ${this.wholePage ? html`<h1>${message.title}</h1>` : html`<h2>${message.title}</h2>`}
        ${reason === '' ? nothing : html`<p class="reason">${reason}</p>`}
        <p>${message.text} ${message.advice}</p>
      </div>
      <div class="actions">
        <slot></slot>
        <button class="button quiet" type="button" @click=${this.#copy}>
          ${iconCopy}<span aria-live="polite">${this.copied ?? 'Copy details'}</span>
        </button>
      </div>
    `;
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(detailsOf(this.error));
      this.copied = 'Copied';
    } catch {
      this.copied = 'They could not be copied';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-message': RsMessage;
  }
}
