import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Checked } from '../../../app/metadata/checked.ts';
import { iconHide, iconShow } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { checkedFieldStyles } from './checked-field-styles.ts';
import { rowStyles } from './settings-styles.ts';

/** `rs-text`: what was typed into a field is right, and is to be kept. */
export class TextEvent extends Event {
  static readonly type = 'rs-text';
  readonly text: string;

  constructor(text: string) {
    super(TextEvent.type);
    this.text = text;
  }
}

/**
 * A setting that is typed. What is right is told by `rs-text` when the field is left; what is wrong stays in it beside
 * the reason. Buttons of its own go in the slot.
 */
@customElement('rs-checked-field')
export class RsCheckedField extends LitElement {
  static override styles = [controls, rowStyles, checkedFieldStyles];

  @property() label = '';
  @property() hint = '';
  @property() kind: 'text' | 'url' | 'number' | 'secret' = 'text';
  /** Stands behind the field. */
  @property() unit = '';
  @property() placeholder = '';
  /** What is kept. */
  @property() value = '';
  /** Finds what is wrong; what is right may be spelt otherwise than it was typed. */
  @property({ attribute: false }) check: (text: string) => Checked<unknown> = (value) => ({
    ok: true,
    value,
  });
  @state() private message: string | undefined;
  @state() private isShown = false;
  @query('input') private input!: HTMLInputElement | null;

  /** What was kept or told last: nothing is told twice. */
  #told = '';

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.#keep);
  }

  /** A field that goes away has not always been left before. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.#keep);
    this.#keep();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('value')) return;
    this.#told = this.value;
    this.message = undefined;
  }

  protected override render(): TemplateResult {
    const { kind, hint, message, placeholder } = this;
    return html`<div class="row">
      <span><label for="field">${this.label}</label> ${hint === '' ? nothing : html`<small id="hint">${hint}</small>`}</span>
      <div class="control">
        <span class=${kind === 'number' ? 'box' : 'box wide'}>
          <input
            id="field"
            class="field"
            type=${this.#type}
            inputmode=${kind === 'number' ? 'numeric' : nothing}
            placeholder=${placeholder === '' ? nothing : placeholder}
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            .value=${this.value}
            aria-invalid=${message !== undefined}
            aria-describedby="hint message"
            @change=${this.#keep}
            @input=${this.#onInput}
          />
          ${kind === 'secret' ? this.#renderEye() : nothing}
          ${this.unit === '' ? nothing : html`<span class="unit">${this.unit}</span>`}
        </span>
        <slot></slot>
      </div>
      <p class="message" id="message" role="alert" ?hidden=${message === undefined}>${message}</p>
    </div>`;
  }

  #renderEye(): TemplateResult {
    return html`<button class="button quiet icon eye" type="button" aria-label=${`Show ${this.label}`} title=${this.isShown ? 'Hide' : 'Show'}
      aria-pressed=${this.isShown} @click=${this.#toggle}>${this.isShown ? iconHide : iconShow}</button>`;
  }

  get #type(): string {
    if (this.kind === 'secret') return this.isShown ? 'text' : 'password';
    return this.kind === 'number' ? 'number' : 'text';
  }

  readonly #toggle = (): void => {
    this.isShown = !this.isShown;
  };

  /** A reason goes as soon as it no longer holds; it comes when the field is left. */
  readonly #onInput = (): void => {
    if (this.message !== undefined && this.check(this.input?.value ?? '').ok) this.message = undefined;
  };

  readonly #keep = (): void => {
    const text = this.input?.value;
    if (text === undefined || (text === this.#told && this.message === undefined)) return;
    const checked = this.check(text);
    this.message = checked.ok ? undefined : checked.message;
    if (!checked.ok) return;
    this.#told = text;
    this.dispatchEvent(new TextEvent(text));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-checked-field': RsCheckedField;
  }
}
