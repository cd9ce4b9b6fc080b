import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { COLOR_PALETTE } from '../../color-palette.ts';
import { ColorEvent } from '../../elements/color-event.ts';
import '../../elements/rs-color-dot.ts';
import { controls } from '../../styles/controls.ts';

/** A colour: that of the name, one of a few, or any by the platform's own picker. */
@customElement('rs-color-field')
export class RsColorField extends LitElement {
  static override styles = [
    controls,
    css`
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 2px;
        align-items: center;
        margin: 0;
        padding: 0;
        border: 0;
      }

      legend {
        margin-bottom: var(--space-1);
        padding: 0;
        font-weight: 500;
      }

      label {
        position: relative;
        display: grid;
        place-items: center;
        width: 36px;
        height: 36px;
        border-radius: 50%;
        cursor: pointer;
      }

      rs-color-dot {
        width: 22px;
        height: 22px;
      }

      input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }

      label:has(:checked) {
        box-shadow: inset 0 0 0 2px var(--text);
      }

      label:has(:focus-visible) {
        outline: 2px solid var(--accent);
        outline-offset: 1px;
      }

      .auto,
      .own {
        width: auto;
        grid-auto-flow: column;
        gap: var(--space-2);
        padding: 0 var(--space-3) 0 6px;
        border-radius: 18px;
      }

      .own rs-color-dot.none {
        --dot: conic-gradient(#c05b5b, #9a7f2f, #5f8f46, #3d85b8, #b263a0, #c05b5b);
        background: conic-gradient(#c05b5b, #9a7f2f, #5f8f46, #3d85b8, #b263a0, #c05b5b);
      }

      .own.is-chosen {
        box-shadow: inset 0 0 0 2px var(--text);
      }
    `,
  ];

  /** Of which the colour follows when none is chosen. */
  @property() name = '';
  /** As `#rrggbb`. */
  @property({ attribute: false }) value: string | null = null;

  protected override render(): TemplateResult {
    const { value } = this;
    const isOwn = value !== null && !COLOR_PALETTE.some(([, color]) => color === value);
    return html`<fieldset>
      <legend>Colour</legend>
      <label class="auto"><input type="radio" name="color" .checked=${value === null} @change=${() => this.#choose(null)} /><rs-color-dot .name=${this.name}></rs-color-dot>Of its name</label>
      ${COLOR_PALETTE.map(
        ([name, color]) => html`<label title=${name}>
          <input type="radio" name="color" aria-label=${name} .checked=${color === value} @change=${() => this.#choose(color)} />
          <rs-color-dot .color=${color}></rs-color-dot>
        </label>`,
      )}
      <label class=${isOwn ? 'own is-chosen' : 'own'}>
        <input type="color" aria-label="Another colour" .value=${value ?? '#7d7f86'} @input=${this.#onInput} />
        <rs-color-dot class=${isOwn ? '' : 'none'} .color=${isOwn ? value : null}></rs-color-dot>Another
      </label>
    </fieldset>`;
  }

  readonly #onInput = (event: Event): void => this.#choose((event.target as HTMLInputElement).value);

  #choose(color: string | null): void {
    this.dispatchEvent(new ColorEvent(color));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-color-field': RsColorField;
  }
}
