import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { startSynthetic } from '../../../app/import/start-synthetic.ts';
import { formatCount } from '../../../shared/format-number.ts';
import '../../elements/rs-dialog.ts';
import { controls } from '../../styles/controls.ts';

const NUMBERS = [10_000, 100_000, 1_000_000];
const MOST = 2_000_000;

/** Makes a library of made-up titles, to try the app with or to measure it. */
@customElement('rs-generate-dialog')
export class RsGenerateDialog extends LitElement {
  static override styles = [
    controls,
    css`
      p {
        margin: 0 0 var(--space-4);
        color: var(--text-muted);
      }

      .numbers {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: var(--space-2);
        margin-bottom: var(--space-4);
      }

      .numbers [aria-pressed='true'] {
        border-color: var(--accent);
        background: var(--accent-soft);
      }

      .fields {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--space-4);
      }

      label {
        display: grid;
        gap: var(--space-1);
        font-weight: 500;
      }

      input {
        width: 100%;
        font-variant-numeric: tabular-nums;
      }

      .problem {
        margin: var(--space-2) 0 0;
        color: var(--danger);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @state() private items = 10_000;
  @state() private seed = 1;

  protected override render(): TemplateResult {
    const problem = this.#problem;
    return html`<rs-dialog .toasts=${this.app.toasts} heading="Make a synthetic library" @rs-close=${this.#close}>
      <p>Made-up titles with casts, in a library of their own that can be removed in one step. The same seed makes the same titles.</p>
      <div class="numbers" role="group" aria-label="Number of titles">
        ${NUMBERS.map(
          (number) =>
            html`<button class="button" type="button" aria-pressed=${number === this.items} @click=${() => {
              this.items = number;
            }}>${formatCount(number)}</button>`,
        )}
      </div>
      <div class="fields">
        <label>Titles<input class="field" type="number" min="1" max=${MOST} .value=${String(this.items)} aria-invalid=${problem !== undefined} @input=${(
          event: Event,
        ) => {
          this.items = (event.target as HTMLInputElement).valueAsNumber;
        }} /></label>
        <label>Seed<input class="field" type="number" min="0" .value=${String(this.seed)} @input=${(
          event: Event,
        ) => {
          this.seed = (event.target as HTMLInputElement).valueAsNumber;
        }} /></label>
      </div>
      ${problem === undefined ? nothing : html`<p class="problem" role="alert">${problem}</p>`}
      <button slot="actions" class="button" type="button" @click=${this.#close}>Cancel</button>
      <button slot="actions" class="button primary" type="button" ?disabled=${problem !== undefined} @click=${this.#start}>Make it</button>
    </rs-dialog>`;
  }

  get #problem(): string | undefined {
    if (!Number.isInteger(this.items) || this.items < 1 || this.items > MOST) {
      return `The number of titles is a whole number from 1 to ${formatCount(MOST)}.`;
    }
    return Number.isInteger(this.seed) && this.seed >= 0
      ? undefined
      : 'The seed is a whole number from 0 on.';
  }

  readonly #start = (): void => {
    startSynthetic(this.app, { items: this.items, seed: this.seed });
    this.#close();
  };

  readonly #close = (): void => {
    this.dispatchEvent(new Event('rs-close'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-generate-dialog': RsGenerateDialog;
  }
}
