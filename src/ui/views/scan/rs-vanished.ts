import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { vanishedQuestion } from '../../../app/scan/root-words.ts';
import type { ScanRoot } from '../../../shared/files/scan-root.ts';
import { iconWarning } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';

/** Asks what became of files that a scan did not find, when they were many. */
@customElement('rs-vanished')
export class RsVanished extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--space-2) var(--space-3);
        align-items: start;
        padding: var(--space-2) 0;
      }

      .icon {
        color: var(--warning);
      }

      p {
        margin: 0;
        text-wrap: pretty;
        overflow-wrap: anywhere;
      }

      .actions {
        grid-column: 2;
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) root!: ScanRoot;
  @state() private isSettling = false;

  protected override render(): TemplateResult {
    const { name } = this.root;
    return html`
      ${iconWarning}
      <p>${vanishedQuestion(this.root)} Nothing of them was changed.</p>
      <div class="actions">
        <button class="button" type="button" ?disabled=${this.isSettling} aria-label=${`They are gone, from ${name}`} @click=${() => this.#settle('gone')}>They are gone</button>
        <button class="button" type="button" ?disabled=${this.isSettling} aria-label=${`Keep them, in ${name}`} @click=${() => this.#settle('keep')}>Keep them</button>
      </div>
    `;
  }

  async #settle(answer: 'gone' | 'keep'): Promise<void> {
    this.isSettling = true;
    try {
      await (await this.app.scans()).settle(this.root, answer);
    } catch (error) {
      this.app.toasts.showError(error);
    } finally {
      this.isSettling = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-vanished': RsVanished;
  }
}
