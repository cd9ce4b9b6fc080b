import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { reasonOf } from '../../../app/error-facts.ts';
import type { ItemRow } from '../../../shared/media-item.ts';
import { unpackJson } from '../../../shared/unpack-json.ts';
import { controls } from '../../styles/controls.ts';
import { nameFieldStyles } from '../search/name-field-styles.ts';
import { mainTitle, underTitle } from '../shelves/title-words.ts';

/** Titles offered at once. */
const MOST = 8;

/** `rs-title`: a title was chosen. */
export class TitleEvent extends Event {
  static readonly type = 'rs-title';
  readonly row: ItemRow;

  constructor(row: ItemRow) {
    super(TitleEvent.type);
    this.row = row;
  }
}

/** A field that finds titles as one types, to choose one after the other. */
@customElement('rs-title-search')
export class RsTitleSearch extends LitElement {
  static override styles = [
    controls,
    nameFieldStyles,
    css`
      :host {
        display: block;
        position: relative;
      }

      .field {
        width: 100%;
        padding-inline: var(--space-3);
      }

      .failure {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-3);
        align-items: center;
        margin: var(--space-2) 0 0;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property() label = '';
  /** Ids that are not offered. */
  @property({ attribute: false }) without: ReadonlySet<number> = new Set();
  @state() private found: readonly ItemRow[] = [];
  @state() private active = -1;
  @state() private isNone = false;
  /** What was thrown by the last search. */
  @state() private failure: unknown;
  @query('input') private input!: HTMLInputElement;
  #asked = 0;

  override focus(): void {
    this.input.focus();
  }

  protected override render(): TemplateResult {
    const isOpen = this.found.length > 0;
    return html`
      <input class="field" type="text" role="combobox" aria-label=${this.label} placeholder=${this.label}
        aria-expanded=${isOpen} aria-autocomplete="list" aria-controls=${isOpen ? 'titles' : nothing}
        aria-activedescendant=${this.active < 0 ? nothing : `title-${this.active}`}
        autocomplete="off" spellcheck="false"
        @input=${() => void this.#find()} @blur=${() => this.#close()} @keydown=${this.#onKey} />
      <span class="visually-hidden" role="status">${this.isNone ? 'No title found' : ''}</span>
      ${
        isOpen
          ? html`<ul class="names" id="titles" role="listbox" aria-label=${this.label} @pointerdown=${(event: Event) => event.preventDefault()}>
              ${this.found.map(
                (
                  row,
                  which,
                ) => html`<li id="title-${which}" role="option" aria-selected=${which === this.active} @click=${() => this.#take(row)}>
                  <span class="name">${mainTitle(row)}</span><span class="count">${underTitle(row)}</span>
                </li>`,
              )}
            </ul>`
          : nothing
      }
      ${
        this.failure === undefined
          ? nothing
          : html`<p class="failure" role="alert"><span>Titles could not be searched. ${reasonOf(this.failure)}</span>
              <button class="button" type="button" @click=${this.#findAgain}>Try again</button></p>`
      }
    `;
  }

  readonly #findAgain = (): void => {
    this.input.focus();
    void this.#find();
  };

  async #find(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const text = this.input.value.trim();
    this.isNone = false;
    if (text === '') {
      this.failure = undefined;
      return this.#close();
    }
    const criteria = { text, sort: 'relevance', descending: false } as const;
    let rows: readonly ItemRow[] = [];
    let failure: unknown;
    try {
      rows = unpackJson<ItemRow[]>((await this.app.backend.search.page(criteria, 0, 2 * MOST)).rows);
    } catch (error) {
      failure = error;
    }
    if (asked !== this.#asked) return;
    this.failure = failure;
    this.found = rows.filter(({ id }) => !this.without.has(id)).slice(0, MOST);
    this.active = this.found.length > 0 ? 0 : -1;
    this.isNone = failure === undefined && this.found.length === 0;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      // The page's own would leave it.
      event.preventDefault();
      event.stopPropagation();
      this.#leave();
      return;
    }
    if (this.found.length === 0) return;
    const last = this.found.length - 1;
    const chosen = this.found[this.active];
    if (event.key === 'ArrowDown') this.active = this.active >= last ? 0 : this.active + 1;
    else if (event.key === 'ArrowUp') this.active = this.active <= 0 ? last : this.active - 1;
    else if (event.key === 'Enter' && chosen) this.#take(chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Step by step: what is offered, what is typed, the field. */
  #leave(): void {
    if (this.found.length > 0) this.#close();
    else if (this.input.value === '') this.input.blur();
    else {
      this.input.value = '';
      void this.#find();
    }
  }

  #take(row: ItemRow): void {
    this.input.value = '';
    this.#close();
    this.dispatchEvent(new TitleEvent(row));
  }

  #close(): void {
    this.#asked += 1;
    this.found = [];
    this.active = -1;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-title-search': RsTitleSearch;
  }
}
