import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from '../../../app/app.ts';
import { chooseFile } from '../../../app/choose-file.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { HOME_ROUTE, printRoute } from '../../../app/route.ts';
import { exportSearches } from '../../../app/saved-searches/export-searches.ts';
import { importAndTell } from '../../../app/saved-searches/import-searches.ts';
import { deleteSearch, moveSearch } from '../../../app/saved-searches/search-commands.ts';
import type { SavedSearch } from '../../../shared/saved-search.ts';
import { renderReadFailure } from '../../elements/read-failure.ts';
import { iconDownload, iconUpload } from '../../later-icons.ts';
import type { MoveRowEvent } from '../../move-row-event.ts';
import { dragRow } from '../../row-drag.ts';
import { controls } from '../../styles/controls.ts';
import { page } from '../../styles/page.ts';
import './rs-search-row.ts';
import type { RsSearchRow } from './rs-search-row.ts';
import { searchesStyles } from './searches-styles.ts';

/** All saved searches: open, arrange, rename, pin, delete, and carry them elsewhere in a file. */
@customElement('rs-searches-view')
export class RsSearchesView extends LitElement {
  static override styles = [controls, page, searchesStyles];

  @property({ attribute: false }) app!: App;
  /** What a screen reader is to hear of a move. */
  @state() private news = '';
  @query('.import') private importButton!: HTMLElement;

  constructor() {
    super();
    new ObserveController(this, () => [this.app.savedSearches, this.app.libraries]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.app.savedSearches.value.isKnown) void this.app.savedSearches.refresh();
  }

  protected override render(): TemplateResult {
    const { isKnown, searches, error } = this.app.savedSearches.value;
    return html`<div class="page">
      <div class="top"><slot name="menu"></slot><h1 tabindex="-1">Saved searches</h1></div>
      <div class="ends">
        <button class="button import" type="button" @click=${this.#import}>${iconUpload}Import a file</button>
        ${
          searches.length === 0
            ? nothing
            : html`<button class="button" type="button" @click=${this.#exportAll}>${iconDownload}Export all</button>`
        }
      </div>
      ${error === undefined ? nothing : renderReadFailure(error, () => this.app.savedSearches.refresh())}
      ${isKnown && searches.length === 0 ? this.#renderNone() : nothing}
      <ol>
        ${repeat(
          searches,
          ({ id }) => id,
          (search, index) => this.#renderRow(search, index, searches.length),
        )}
      </ol>
      <p class="visually-hidden" role="status">${this.news}</p>
    </div>`;
  }

  #renderNone(): TemplateResult {
    return html`<div class="none">
      <p class="muted">A search or a filtered list can be kept under a name with “Save search”. Those that are pinned stand in the side bar as smart lists, which are always up to date.</p>
      <a class="button primary" href=${printRoute(HOME_ROUTE)}>Go to all titles</a>
    </div>`;
  }

  #renderRow(search: SavedSearch, index: number, count: number): TemplateResult {
    return html`<li @keydown=${(event: KeyboardEvent) => this.#onKey(event, search)}>
      <rs-search-row
        .app=${this.app}
        .search=${search}
        ?first=${index === 0}
        ?last=${index === count - 1}
        @rs-move=${(event: MoveRowEvent) => this.#moveBy(search, event.by)}
        @rs-delete=${() => this.#delete(search)}
        @rs-grab=${({ detail }: CustomEvent<PointerEvent>) => this.#drag(detail, search)}
      ></rs-search-row>
    </li>`;
  }

  #onKey(event: KeyboardEvent, search: SavedSearch): void {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0 || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#moveBy(search, by);
  }

  #moveBy(search: SavedSearch, by: -1 | 1): void {
    const { searches } = this.app.savedSearches.value;
    const to = searches.findIndex(({ id }) => id === search.id) + by;
    if (to >= 0 && to < searches.length) void this.#moveTo(search, to);
  }

  /** A row that is moved in the page loses the focus: it gets it back. */
  async #moveTo(search: SavedSearch, to: number): Promise<void> {
    const control = this.#rowOf(search)?.focusedControl;
    const stored = moveSearch(this.app, search, to);
    this.news = `${search.name} is now ${to + 1} of ${this.app.savedSearches.value.searches.length}`;
    await this.updateComplete;
    if (control !== undefined) this.#rowOf(search)?.focusControl(control);
    await stored;
  }

  #drag(event: PointerEvent, search: SavedSearch): void {
    const rows = [...this.renderRoot.querySelectorAll('li')];
    const from = this.app.savedSearches.value.searches.findIndex(({ id }) => id === search.id);
    dragRow(event, rows, from, (to) => void this.#moveTo(search, to));
  }

  /** The focus goes on to the row that takes the place of the deleted one. */
  async #delete(search: SavedSearch): Promise<void> {
    const { savedSearches } = this.app;
    const index = savedSearches.value.searches.findIndex(({ id }) => id === search.id);
    const stored = deleteSearch(this.app, search);
    await this.updateComplete;
    const { searches } = savedSearches.value;
    const next = searches[Math.min(index, searches.length - 1)];
    const row = next && this.#rowOf(next);
    await row?.updateComplete;
    if (row) row.focusControl('delete');
    else this.importButton.focus();
    await stored;
  }

  #rowOf(search: SavedSearch): RsSearchRow | undefined {
    const rows = [...this.renderRoot.querySelectorAll('rs-search-row')];
    return rows.find((row) => row.search.id === search.id);
  }

  readonly #import = async (): Promise<void> => {
    const file = await chooseFile('.json,application/json');
    if (file) await importAndTell(this.app, file);
  };

  readonly #exportAll = async (): Promise<void> => {
    try {
      await exportSearches(this.app, this.app.savedSearches.value.searches);
    } catch (error) {
      this.app.toasts.showError(error);
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-searches-view': RsSearchesView;
  }
}
