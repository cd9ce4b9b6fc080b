import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import type { SuggestField, Suggestion } from '../../../rpc/search-api.ts';
import { formatCount } from '../../../shared/format-number.ts';
import '../../elements/rs-color-dot.ts';
import { iconClose } from '../../icons.ts';
import { controls } from '../../styles/controls.ts';
import { chipStyles } from './chip-styles.ts';
import { nameFieldStyles } from './name-field-styles.ts';

/** Names asked for at once. */
const MOST_NAMES = 8;
/** Of what is typed so much is asked for, in UTF-16 code units: no name is longer. */
const LONGEST_ASKED = 200;

/** `rs-names`: other names are chosen. */
export class NamesEvent extends Event {
  static readonly type = 'rs-names';
  readonly names: readonly string[];

  constructor(names: readonly string[]) {
    super(NamesEvent.type);
    this.names = names;
  }
}

/** A field for names of one kind, any of which will do: with suggestions and the number of titles that have them. */
@customElement('rs-name-field')
export class RsNameField extends LitElement {
  static override styles = [controls, chipStyles, nameFieldStyles];

  @property({ attribute: false }) app!: App;
  /** Absent: nothing is suggested. */
  @property() field: SuggestField | undefined = 'genre';
  @property() label = '';
  /** In the empty field; absent: that any name will do. */
  @property() hint: string | undefined;
  @property({ attribute: false }) names: readonly string[] = [];
  /** The colour of a name, where names have some. */
  @property({ attribute: false }) colorOf: ((name: string) => string | undefined) | undefined;
  /** What is wrong with a name, in a sentence: such a one stays in the field, with that beneath it. */
  @property({ attribute: false }) faultOf: ((name: string) => string | undefined) | undefined;
  @state() private fault: string | undefined;
  @state() private found: readonly Suggestion[] = [];
  @state() private active = -1;
  @query('input') private input!: HTMLInputElement;
  #asked = 0;
  #hadFocus = false;

  override focus(): void {
    this.input.focus();
  }

  /** A name that was typed cannot be taken. */
  get isFaulty(): boolean {
    return this.fault !== undefined;
  }

  /** Something is typed that was not taken yet: it is when the field is left. */
  get hasTyped(): boolean {
    return this.input.value.trim() !== '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('field')) this.#close();
    this.#hadFocus = this.shadowRoot?.activeElement != null;
  }

  /** A name that goes takes the focus along: whoever uses the keyboard goes on in the field. */
  protected override updated(_changed: PropertyValues<this>): void {
    if (this.#hadFocus && this.shadowRoot?.activeElement == null) this.input.focus();
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    return html`
      <div class="field" @click=${() => this.input.focus()}>
        ${this.names.map((name) => this.#renderName(name))}
        <input
          type="text"
          dir="auto"
          role="combobox"
          aria-label=${this.label}
          aria-expanded=${this.found.length > 0}
          aria-autocomplete="list"
          aria-controls=${this.found.length > 0 ? 'names' : nothing}
          aria-invalid=${this.fault === undefined ? nothing : 'true'}
          aria-describedby=${this.fault === undefined ? nothing : 'fault'}
          aria-activedescendant=${this.active < 0 ? nothing : `name-${this.active}`}
          autocomplete="off"
          spellcheck="false"
          placeholder=${this.#placeholder}
          @input=${this.#onInput}
          @focus=${() => void this.#suggest()}
          @blur=${this.#onBlur}
          @keydown=${this.#onKeyDown}
        />
      </div>
      ${this.found.length > 0 ? this.#renderFound() : nothing}
      ${this.fault === undefined ? nothing : html`<p class="fault" id="fault" role="alert">${this.fault}</p>`}
    `;
  }

  get #placeholder(): string {
    if (this.hint !== undefined) return this.hint;
    if (this.field === 'role') return 'Any role';
    return this.names.length > 0 ? 'or …' : 'Any';
  }

  #renderName(name: string): TemplateResult {
    return html`<button
      class="chip held"
      type="button"
      aria-label=${`${name}, remove`}
      @click=${() => this.#tell(this.names.filter((held) => held !== name))}
    >
      ${this.#renderColor(name)}<span class="words">${name}</span>${iconClose}
    </button>`;
  }

  #renderColor(name: string): unknown {
    const color = this.colorOf?.(name);
    return color === undefined ? nothing : html`<rs-color-dot .color=${color}></rs-color-dot>`;
  }

  #renderFound(): TemplateResult {
    return html`<ul class="names" id="names" role="listbox" aria-label=${this.label} @pointerdown=${(event: Event) => event.preventDefault()}>
      ${this.found.map(
        ({ name, count }, which) => html`<li
          id="name-${which}"
          role="option"
          aria-selected=${which === this.active}
          @click=${() => this.#take(name)}
        >
          <span class="name">${name}</span>
          <span class="count">${count === undefined ? '' : formatCount(count)}</span>
        </li>`,
      )}
    </ul>`;
  }

  readonly #onInput = (event: Event): void => {
    if (event instanceof InputEvent && event.isComposing) return;
    this.active = -1;
    this.fault = undefined;
    void this.#suggest();
  };

  /** What was typed and not chosen is taken as it is: a name may be one that no title has yet. */
  readonly #onBlur = (): void => {
    const typed = this.input.value.trim();
    if (typed === '') this.#close();
    else this.#take(typed);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || !this.#press(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #press({ key }: KeyboardEvent): boolean {
    const typed = this.input.value.trim();
    if (this.found.length > 0 && this.#pressInList(key)) return true;
    const chosen = this.found[this.active]?.name ?? typed;
    if (key === 'Enter' && chosen !== '') this.#take(chosen);
    else if (key === 'Backspace' && this.input.value === '' && this.names.length > 0)
      this.#tell(this.names.slice(0, -1));
    else return false;
    return true;
  }

  #pressInList(key: string): boolean {
    const last = this.found.length - 1;
    if (key === 'ArrowDown') this.active = this.active >= last ? 0 : this.active + 1;
    else if (key === 'ArrowUp') this.active = this.active <= 0 ? last : this.active - 1;
    else if (key === 'Escape') this.#close();
    else return false;
    return true;
  }

  async #suggest(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    if (this.field === undefined) return;
    const found = await this.app.backend.search
      .suggest(this.field, this.input.value.trim().slice(0, LONGEST_ASKED), MOST_NAMES)
      .catch(() => []);
    if (asked !== this.#asked) return;
    this.found = found.filter(({ name }) => !this.names.includes(name));
  }

  #take(name: string): void {
    this.#close();
    this.fault = this.faultOf?.(name);
    if (this.fault !== undefined) return;
    this.input.value = '';
    if (!this.names.includes(name)) this.#tell([...this.names, name]);
  }

  #close(): void {
    this.#asked += 1;
    this.found = [];
    this.active = -1;
  }

  #tell(names: readonly string[]): void {
    this.dispatchEvent(new NamesEvent(names));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-name-field': RsNameField;
  }
}
