import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { iconClose, iconSearch } from '../../icons.ts';
import { controls } from '../../styles/controls.ts';
import type { SearchCompletion } from '../search/search-completion.ts';
import { searchBoxStyles } from './search-box-styles.ts';

/**
 * The search box: every key narrows the list. Fires `rs-leave-search` when the keyboard is to go on in the
 * list. Completion and the place of an error come with code of their own, at the first focus.
 */
@customElement('rs-search-box')
export class RsSearchBox extends LitElement {
  static override styles = [controls, searchBoxStyles];

  @property({ attribute: false }) app!: App;
  @state() private completion: SearchCompletion | undefined;
  @query('input') private input!: HTMLInputElement;

  constructor() {
    super();
    new ObserveController(this, () => [this.app.search]);
  }

  /** Takes the focus, with what stands there chosen, so that the next letter begins anew. */
  override focus(): void {
    this.input.focus();
    this.input.select();
  }

  protected override render(): TemplateResult {
    const { text, fault } = this.app.search.value;
    const { completion } = this;
    return html`
      <div class="box" role="search" ?data-faulty=${fault !== undefined}>
        ${iconSearch}
        <input
          type="text"
          role="combobox"
          aria-label="Search titles, people and files"
          aria-expanded=${completion?.isOpen ?? false}
          aria-autocomplete="list"
          aria-controls=${completion ? 'options' : nothing}
          aria-activedescendant=${completion?.activeId ?? nothing}
          aria-invalid=${fault !== undefined}
          aria-describedby=${fault && completion ? 'fault' : nothing}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="search"
          placeholder="Search"
          .value=${text}
          @input=${this.#onInput}
          @compositionend=${this.#onInput}
          @keydown=${this.#onKeyDown}
          @focus=${this.#onFocus}
          @blur=${this.#onBlur}
          @click=${() => completion?.caretMoved()}
        />
        ${
          text === ''
            ? html`<kbd aria-hidden="true">/</kbd>`
            : html`<button class="button quiet icon clear" type="button" aria-label="Clear the search" @click=${this.#onClear}>
                ${iconClose}
              </button>`
        }
      </div>
      ${completion?.render() ?? nothing}
    `;
  }

  /** What a person is still putting together from several keys is not what they search for. */
  readonly #onInput = (event: Event): void => {
    if (event instanceof InputEvent && event.isComposing) return;
    this.app.search.type(this.input.value);
    this.completion?.textChanged();
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey) return;
    if (this.completion?.press(event)) {
      event.preventDefault();
      return;
    }
    const { key } = event;
    const isEmpty = this.input.value === '';
    if (key === 'Escape' && !isEmpty) this.app.search.type('');
    else if (key === 'Escape' || key === 'ArrowDown') this.dispatchEvent(new Event('rs-leave-search'));
    else if (key === 'Enter') this.app.search.end();
    else return;
    event.preventDefault();
  };

  readonly #onFocus = async (): Promise<void> => {
    if (this.completion) return;
    const [{ SearchCompletion }] = await Promise.all([
      import('../search/search-completion.ts'),
      this.app.search.prepare(),
    ]);
    this.completion ??= new SearchCompletion(this, this.app, this.input);
  };

  readonly #onBlur = (): void => {
    this.app.search.end();
    this.completion?.close();
  };

  readonly #onClear = (): void => {
    this.app.search.type('');
    this.input.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-search-box': RsSearchBox;
  }
}
