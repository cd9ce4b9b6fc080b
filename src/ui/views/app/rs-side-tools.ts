import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { iconGauge, iconKeyboard } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';

/** What stands at the foot of the side bar: the panel of times (`rs-performance`) and the help for keys. */
@customElement('rs-side-tools')
export class RsSideTools extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex: 1;
        justify-content: space-between;
      }

      .icon {
        color: var(--text-muted);
      }

      .keyboard {
        margin-inline-start: auto;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;

  protected override render(): TemplateResult {
    return html`<button class="button quiet icon" type="button" aria-label="Performance" title="Performance (Shift + Alt + P)"
        @click=${() => this.dispatchEvent(new Event('rs-performance'))}>${iconGauge}</button>
      <button class="button quiet icon keyboard" type="button" aria-label="Keyboard shortcuts" title="Keyboard shortcuts (?)"
        @click=${() => this.app.dialog.set({ kind: 'keyboard-help' })}>${iconKeyboard}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-side-tools': RsSideTools;
  }
}
