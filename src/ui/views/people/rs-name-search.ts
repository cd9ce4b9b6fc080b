import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { iconClose, iconSearch } from '../../icons.ts';
import { controls } from '../../styles/controls.ts';
import { searchBoxStyles } from '../library/search-box-styles.ts';

/** `rs-search-text`: the text in the box is another one. */
export class SearchTextEvent extends Event {
  static readonly type = 'rs-search-text';
  readonly text: string;

  constructor(text: string) {
    super(SearchTextEvent.type);
    this.text = text;
  }
}

/** The search box above a list of names. Fires `rs-search-text`, and `rs-leave-search` when the keyboard is to go on in the list. */
@customElement('rs-name-search')
export class RsNameSearch extends LitElement {
  static override styles = [controls, searchBoxStyles];

  @property() text = '';
  /** What is searched, to a screen reader. */
  @property() label = '';
  @query('input') private input!: HTMLInputElement;

  /** Takes the focus, with what stands there chosen, so that the next letter begins anew. */
  override focus(): void {
    this.input.focus();
    this.input.select();
  }

  protected override render(): TemplateResult {
    return html`<div class="box" role="search">
      ${iconSearch}
      <input
        type="text"
        aria-label=${this.label}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        placeholder="Search"
        .value=${this.text}
        @input=${this.#onInput}
        @compositionend=${this.#onInput}
        @keydown=${this.#onKeyDown}
      />
      ${
        this.text === ''
          ? html`<kbd aria-hidden="true">/</kbd>`
          : html`<button class="button quiet icon clear" type="button" aria-label="Clear the search" @click=${this.#onClear}>
              ${iconClose}
            </button>`
      }
    </div>`;
  }

  /** What a person is still putting together from several keys is not what they search for. */
  readonly #onInput = (event: Event): void => {
    if (event instanceof InputEvent && event.isComposing) return;
    this.dispatchEvent(new SearchTextEvent(this.input.value));
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey) return;
    const { key } = event;
    if (key === 'Escape' && this.input.value !== '') this.dispatchEvent(new SearchTextEvent(''));
    else if (key === 'Escape' || key === 'ArrowDown' || key === 'Enter')
      this.dispatchEvent(new Event('rs-leave-search'));
    else return;
    event.preventDefault();
  };

  readonly #onClear = (): void => {
    this.dispatchEvent(new SearchTextEvent(''));
    this.input.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-name-search': RsNameSearch;
  }
}
