import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { countItems } from '../../../app/library-list.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { type LibraryRoute, type ListView, printRoute } from '../../../app/route.ts';
import { formatThings } from '../../../shared/format-number.ts';
import { criteriaKey } from '../../../shared/item-criteria.ts';
import type { Library } from '../../../shared/library.ts';
import type { ItemRow } from '../../../shared/media-item.ts';
import type { ListPlaceEvent, OpenItemEvent, PlayItemEvent } from '../../elements/list-events.ts';
import '../../elements/rs-media-list.ts';
import type { RsPositionRail } from '../../elements/rs-position-rail.ts';
import '../../elements/rs-poster-grid.ts';
import type { SortChangeEvent } from '../../elements/sort-change-event.ts';
import type { VirtualListElement } from '../../elements/virtual-list-element.ts';
import { iconFilter, iconSynthetic } from '../../icons.ts';
import { LazyElementController } from '../../lazy-element-controller.ts';
import { controls } from '../../styles/controls.ts';
import { libraryViewStyles } from './library-view-styles.ts';
import { renderRail } from './list-rail.ts';
import type { ListView as ViewOfList } from './list-view.ts';
import type { RsSearchBox } from './rs-search-box.ts';
import './rs-search-box.ts';

/** One function for all renderings: another one would render the whole list anew. */
const itemHref = (row: ItemRow) => printRoute({ page: 'item', id: row.id });

/** A library, or all of them, as posters or as a table. */
@customElement('rs-library-view')
export class RsLibraryView extends LitElement implements ViewOfList {
  static override styles = [controls, libraryViewStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) route!: LibraryRoute;
  @query('.list') private list!: VirtualListElement | null;
  @query('rs-position-rail') private rail!: RsPositionRail | null;
  @query('rs-search-box') private box!: RsSearchBox | null;
  @query('.filters') private filterButton!: HTMLElement | null;
  @state() private isPanelOpen = false;
  @state() private isTyping = false;
  @state() private marks: typeof import('../../elements/row-match.ts') | undefined;

  readonly #lazy = new LazyElementController(this);
  #endModel: (() => void) | undefined;
  #hasToPlace = true;
  #hadFocus = false;
  /** The view that is on the page. */
  #shown: ListView | undefined;

  constructor() {
    super();
    new ObserveController(this, () => [
      this.app.libraries,
      this.app.scanRoots,
      this.app.settings,
      this.app.jobs,
      this.app.posters,
    ]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endModel = this.app.list.model.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endModel?.();
  }

  /** Gives the list the focus, at the item that was active; false where an empty library has no list. */
  focusList(options: FocusOptions): boolean {
    const { list } = this;
    if (list?.hasUpdated) list.focus(options);
    else void list?.updateComplete.then(() => list.focus(options));
    return list !== null;
  }

  /** Gives the search box the focus. */
  focusSearch(): void {
    this.box?.focus();
  }

  /** Hands the list a key that was pressed while nothing had the focus. */
  takeKey(event: KeyboardEvent): void {
    this.list?.takeKey(event);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#hadFocus = this.list?.matches(':focus-within') ?? false;
    if (this.#shown !== this.#view) this.#changeView();
    if (!changed.has('route')) return;
    const before = changed.get('route');
    const isOther = before === undefined || criteriaKey(before.criteria) !== criteriaKey(this.route.criteria);
    // The list itself writes its place into the route; only another place than its own is gone to.
    const isJump =
      this.route.at !== undefined && this.route.at !== this.app.places.get(this.route.criteria)?.index;
    const keepRows = isOther && before !== undefined && this.#isFromBeginning(before);
    this.#hasToPlace ||= (isOther && !keepRows) || isJump;
    this.app.list.model.setCriteria(this.route.criteria, { keepRows });
    if (this.#isSearch && !this.marks) void this.#loadMarks();
  }

  /** Whether the list begins where the one before it did: what is searched for anew is not where it was left. */
  #isFromBeginning(before: LibraryRoute): boolean {
    const { at, criteria } = this.route;
    if (at !== undefined || before.criteria.libraryId !== criteria.libraryId) return false;
    return this.#isSearch || (this.app.places.get(criteria)?.index ?? 0) === 0;
  }

  get #isSearch(): boolean {
    return this.route.criteria.text !== undefined || this.route.criteria.filter !== undefined;
  }

  /** Without them the rows are all there, only unmarked. */
  async #loadMarks(): Promise<void> {
    this.marks = await import('../../elements/row-match.ts').catch(() => undefined);
  }

  /** The other view begins at the item that is first now; px of a poster mean nothing to a row. */
  #changeView(): void {
    this.#shown = this.#view;
    this.#hasToPlace = true;
    if (!this.list || this.list.isOnItsWay) return;
    const { criteria } = this.app.list.model;
    const { index } = this.list.place;
    this.app.places.set(criteria, { ...this.app.places.get(criteria), index, offset: 0 });
  }

  protected override updated(): void {
    // The list had it, and there is nothing to be listed.
    if (this.#hadFocus && !this.list) this.closest('main')?.focus({ preventScroll: true });
    // Only now is there the list that was rendered beside it.
    if (this.rail && this.list) this.rail.list = this.list;
    if (!this.#hasToPlace || !this.list) return;
    this.#hasToPlace = false;
    void this.#goToPlace(this.list);
  }

  /** To the position in the address; without one, or when it is the one remembered, to the very px left. */
  async #goToPlace(list: VirtualListElement): Promise<void> {
    await list.updateComplete;
    const { at, criteria } = this.route;
    const left = this.app.places.get(criteria);
    if (at !== undefined && at !== left?.index) list.place = { index: at, offset: 0 };
    else list.place = { index: left?.index ?? 0, offset: left?.offset ?? 0 };
    if (left?.itemId !== undefined) await this.#activate(list, left.itemId);
  }

  /** The item that was opened is the active one again, wherever it stands now. */
  async #activate(list: VirtualListElement, itemId: number): Promise<void> {
    const index = await this.app.list.model.locate(itemId).catch(() => undefined);
    if (index !== undefined && list.isConnected) list.markActive(index);
  }

  protected override render(): TemplateResult {
    const { model } = this.app.list;
    const isEmpty = model.isTotalKnown && model.total === 0 && (!model.isLoading || model.isReplacing);
    const hasNothing = isEmpty && this.#isUnfiltered;
    return html`
      <header>
        <slot name="menu"></slot>
        <rs-search-box
          .app=${this.app}
          @rs-leave-search=${() => this.focusList({ preventScroll: true })}
          @focusin=${this.#onTyping}
          @focusout=${this.#onTyping}
        ></rs-search-box>
        ${hasNothing ? nothing : this.#renderFilterButton()} ${this.#renderTotal()}
        <span class="break"></span>
        ${this.#renderHeading()}
        ${
          hasNothing
            ? nothing
            : html`<div class="tools">${this.#renderTools()}</div>
                <div class="conditions">${this.#renderConditions()}</div>`
        }
      </header>
      <div class=${this.isPanelOpen ? 'body with-panel' : 'body'}>
        ${this.#renderBody(isEmpty)} ${this.isPanelOpen ? this.#renderPanel() : nothing}
      </div>
      ${this.#renderSelection()}
    `;
  }

  /** Its room is there at once; the rows do not wait for it. */
  #renderTools(): unknown {
    return this.#lazy.show(
      'rs-list-toolbar',
      () => import('./rs-list-toolbar.ts'),
      () =>
        html`<rs-list-toolbar .app=${this.app} .route=${this.route} .view=${this.#view}></rs-list-toolbar>`,
    );
  }

  #renderFilterButton(): TemplateResult {
    return html`<button
      class="button filters"
      type="button"
      aria-expanded=${this.isPanelOpen}
      @click=${() => {
        this.isPanelOpen = !this.isPanelOpen;
      }}
    >
      ${iconFilter}<span class="word">Filters</span>
    </button>`;
  }

  #renderTotal(): TemplateResult {
    const total = this.#total;
    return html`<span class="total" role="status">${total === undefined ? '' : formatThings(total, 'title')}</span>`;
  }

  #renderConditions(): unknown {
    return this.#lazy.show(
      'rs-condition-row',
      () => this.app.list.shown.then(() => import('../search/rs-condition-row.ts')),
      () =>
        html`<rs-condition-row .app=${this.app} .criteria=${this.route.criteria} .isTyping=${this.isTyping}></rs-condition-row>`,
    );
  }

  #renderPanel(): unknown {
    return this.#lazy.show(
      'rs-filter-panel',
      () => import('../search/rs-filter-panel.ts'),
      () =>
        html`<rs-filter-panel .app=${this.app} .criteria=${this.route.criteria} @rs-close=${this.#closePanel}></rs-filter-panel>`,
    );
  }

  /** Its code comes with the tools. */
  #renderSelection(): unknown {
    return this.#lazy.show(
      'rs-selection-bar',
      () => customElements.whenDefined('rs-selection-bar'),
      () => html`<rs-selection-bar .app=${this.app} .route=${this.route}></rs-selection-bar>`,
    );
  }

  readonly #onTyping = ({ type }: Event): void => {
    this.isTyping = type === 'focusin';
  };

  readonly #closePanel = (): void => {
    this.isPanelOpen = false;
    this.filterButton?.focus();
  };

  #renderBody(isEmpty: boolean): unknown {
    const { model } = this.app.list;
    if (!model.isTotalKnown && model.error !== undefined) return this.#renderFailure(model.error);
    return isEmpty ? this.#renderEmpty() : this.#renderList();
  }

  /** Not even the first rows could be read; later failures are told by the list itself. */
  #renderFailure(error: unknown): unknown {
    return this.#lazy.show(
      'rs-message',
      () => import('../../elements/rs-message.ts'),
      () => html`<rs-message .error=${error}>
        <button class="button primary" type="button" @click=${() => this.app.list.model.retry()}>Try again</button>
      </rs-message>`,
    );
  }

  get #library(): Library | undefined {
    return this.app.libraries.find(this.route.criteria.libraryId);
  }

  get #view(): ListView {
    return this.route.view ?? this.app.settings.value.view;
  }

  get #isUnfiltered(): boolean {
    return this.route.criteria.mediaType === undefined && !this.#isSearch;
  }

  /** From the counters, which are there before the list is; the list's own number once it is known. */
  get #total(): number | undefined {
    const { criteria } = this.route;
    if (this.app.list.model.isTotalKnown) return this.app.list.model.total;
    if (this.#isSearch) return undefined;
    const { isKnown, libraries } = this.app.libraries.value;
    if (!isKnown) return undefined;
    const shown = libraries.filter(({ id }) => criteria.libraryId === undefined || id === criteria.libraryId);
    return shown.reduce((sum, library) => sum + countItems(library, criteria.mediaType), 0);
  }

  #renderHeading(): TemplateResult {
    const name =
      this.route.criteria.libraryId === undefined ? 'All titles' : (this.#library?.name ?? 'Library');
    return html`<div class="heading">
      <h1 title=${name}>${name}</h1>
      ${this.#library?.isSynthetic ? html`<span class="tag">${iconSynthetic}Synthetic</span>` : nothing}
      ${this.#renderNote()}${this.#renderMenu()}
    </div>`;
  }

  /** Nobody needs it before the rows are there, which is when folders are looked up. */
  #renderMenu(): unknown {
    if (this.app.scanRoots.value === undefined) return nothing;
    return this.#lazy.show(
      'rs-library-menu',
      () => import('../scan/rs-library-menu.ts'),
      () => html`<rs-library-menu .app=${this.app} .library=${this.#library}></rs-library-menu>`,
    );
  }

  #renderNote(): unknown {
    if (!this.#isBeingFilled) return nothing;
    const text = this.app.list.isProvisional ? 'In order of arrival while it is filled' : 'More to come';
    return html`<span class="note" title=${text}>${text}</span>`;
  }

  get #isBeingFilled(): boolean {
    const { libraryId } = this.route.criteria;
    const filling = this.app.jobs.value.filter(
      ({ jobType, isQuiet }) => ['import', 'generate', 'scan'].includes(jobType) && !isQuiet,
    );
    return filling.some((job) => libraryId === undefined || job.libraryId === libraryId);
  }

  #renderList(): TemplateResult {
    const { model } = this.app.list;
    const { posterSize, density } = this.app.settings.value;
    const pictures = this.app.posters.value;
    const list =
      this.#view === 'grid'
        ? html`<rs-poster-grid class="list" .model=${model} .size=${posterSize} .itemHref=${itemHref} .marks=${this.marks} .pictures=${pictures}></rs-poster-grid>`
        : html`<rs-media-list class="list" .model=${model} .density=${density} .itemHref=${itemHref} .marks=${this.marks} .pictures=${pictures}></rs-media-list>`;
    return html`<div
      class="stage"
      @rs-open-item=${this.#onOpen}
      @rs-play-item=${this.#onPlay}
      @rs-position-change=${this.#onPlace}
      @rs-sort-change=${this.#onSort}
    >
      ${list}${renderRail(this.#lazy)}
    </div>`;
  }

  #renderEmpty(): unknown {
    if (this.#isBeingFilled)
      return html`<p class="filling" role="status">The first titles are on their way.</p>`;
    if (this.#isSearch) {
      return this.#lazy.show(
        'rs-no-results',
        () => import('../search/rs-no-results.ts'),
        () => html`<rs-no-results .app=${this.app} .criteria=${this.route.criteria}></rs-no-results>`,
      );
    }
    return this.#lazy.show(
      'rs-empty-library',
      () => import('./rs-empty-library.ts'),
      () =>
        html`<rs-empty-library .app=${this.app} .route=${this.route} .library=${this.#library}></rs-empty-library>`,
    );
  }

  readonly #onOpen = ({ id, index }: OpenItemEvent): void => {
    const place = this.app.places.get(this.route.criteria);
    this.app.places.set(this.route.criteria, { ...(place ?? { index, offset: 0 }), itemId: id });
    this.app.router.go({ page: 'item', id });
  };

  readonly #onPlay = ({ id }: PlayItemEvent): void => this.app.dialog.set({ kind: 'play', itemId: id });

  readonly #onPlace = ({ index, offset }: ListPlaceEvent): void => {
    // A list that is shown until the page of its title is there has no address any more.
    const isLeft = this.app.router.value.page !== 'library';
    if (isLeft || this.#hasToPlace || this.app.list.model.isReplacing) return;
    const { criteria, view } = this.route;
    this.app.places.moveTo(criteria, index, offset);
    this.app.router.replace({
      page: 'library',
      criteria,
      ...(index > 0 || offset > 0 ? { at: index } : {}),
      ...(view === undefined ? {} : { view }),
    });
  };

  readonly #onSort = ({ sort, descending }: SortChangeEvent): void => {
    const { at: _, ...rest } = this.route;
    this.app.router.go({ ...rest, criteria: { ...this.route.criteria, sort, descending } });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-library-view': RsLibraryView;
  }
}
