import { virtualize } from '@lit-labs/virtualizer/virtualize.js';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ActiveItem } from '../../app/list/active-item.ts';
import type { ListEvent } from '../../app/list/lazy-list-model.ts';
import type { RowAlign } from '../../app/list/list-geometry.ts';
import type { NavigationState } from '../../app/list/list-navigation.ts';
import type { IdentifiedRow, NavigableListModel } from '../../app/list/navigable-list-model.ts';
import type { ItemRow } from '../../shared/media-item.ts';
import { OpenItemEvent, PlayItemEvent, SelectItemEvent } from './list-events.ts';
import { ListKeys } from './list-keys.ts';
import type { ListPlace, RowSizes } from './list-slice.ts';
import { ListSlice } from './list-slice.ts';
import type { RowChoice } from './row-choice.ts';
import { SeenRange } from './seen-range.ts';

/**
 * What the tables and the poster grid share: rows of one height over a list of any length, keyboard,
 * the active item, and the place. DOM focus stays on the scrolling box; the active item is kept by
 * its id and told by `aria-activedescendant`, so it survives the reuse of rows and changes of order.
 */
export abstract class VirtualListElement<
  Row extends IdentifiedRow = ItemRow,
  Model extends NavigableListModel<Row> = NavigableListModel<Row>,
> extends LitElement {
  /** The items. */
  @property({ attribute: false }) model: Model | undefined;

  /** What the list is called, to a screen reader. */
  @property() label = 'Titles';

  /** Address of an item's page; with it, titles are links that open in a new tab when asked to. */
  @property({ attribute: false }) itemHref: ((row: Row) => string) | undefined;

  /** Marks what was searched for; without it texts stand as they are. */
  @property({ attribute: false }) marks: typeof import('./row-match.ts') | undefined;

  /** What is selected; absent until something can be. */
  @property({ attribute: false }) choice: RowChoice | undefined;

  @state() private typed = '';
  @query('.scroller') private scroller!: HTMLElement;
  @query('.spacer') private spacer!: HTMLElement;

  #unsubscribe: (() => void) | undefined;
  // Read when the box changes, not when it is rendered: reading makes the browser lay out at once.
  #boxWidth = 0;
  #boxHeight = 0;
  readonly #seen = new SeenRange(this);
  readonly #slice = new ListSlice((visible) => this.#seen.moveTo(visible));
  readonly #active = new ActiveItem();
  readonly #keys = new ListKeys(this);
  readonly #resizes = new ResizeObserver(() => this.#measure());

  /** Sizes of the rows in a box of this width, in px. */
  protected abstract rowSizes(width: number): RowSizes;

  /** One row; it must have the height that {@link rowSizes} told. */
  protected abstract renderRow(row: number): TemplateResult;

  /** Rows above the first that a screen reader counts: a header. */
  protected readonly headerRows: number = 0;

  /** What its rows are, in a sentence. */
  protected readonly things: string = 'titles';

  /** What stands still above the rows. */
  protected renderHeader(): unknown {
    return nothing;
  }

  /** A name for this width that styles go by (`data-width` of the scrolling box). */
  protected widthName(_width: number): string {
    return '';
  }

  /** The item the keyboard is at, or -1. */
  get activeIndex(): number {
    return this.#active.index;
  }

  /** First visible item and the px of it that are hidden; set it to return to a place exactly. */
  get place(): ListPlace {
    return this.#slice.place;
  }

  set place(place: ListPlace) {
    this.#goTo(place);
  }

  /** True until the place that was set, or the item that was gone to, can be seen. */
  get isOnItsWay(): boolean {
    return this.#slice.awaited !== undefined;
  }

  /** Brings an item into view; by default moves only as far as needed. */
  scrollToIndex(index: number, options: { readonly align?: RowAlign } = {}): void {
    this.#goTo({ index, align: options.align ?? 'nearest' });
  }

  /** Makes an item the active one and brings it into view. */
  activate(index: number, align: RowAlign = 'nearest'): void {
    this.markActive(index);
    this.scrollToIndex(index, { align });
  }

  /** Makes an item the active one and leaves the list where it is. */
  markActive(index: number): void {
    this.#active.moveTo(index, this.model);
    this.requestUpdate();
  }

  /** Fires `rs-open-item`; false when the item is not loaded. */
  open(index: number): boolean {
    const row = this.model?.at(index);
    if (row === undefined) return false;
    this.#seen.tellPlace();
    this.dispatchEvent(new OpenItemEvent(row.id, index));
    return true;
  }

  /** Fires `rs-play-item`; false when the item is not loaded. */
  play(index: number): boolean {
    const row = this.model?.at(index);
    if (row === undefined) return false;
    this.dispatchEvent(new PlayItemEvent(row.id, index));
    return true;
  }

  /** Fires `rs-select-item`; false when the item is not loaded. */
  select(index: number): boolean {
    const row = this.model?.at(index);
    if (row === undefined) return false;
    this.dispatchEvent(new SelectItemEvent(row.id, index));
    return true;
  }

  /** Where the keyboard is and how far its keys go. */
  navigationState(): NavigationState {
    return {
      index: this.activeIndex < 0 ? this.place.index : this.activeIndex,
      total: this.model?.total ?? 0,
      columns: this.#slice.columns,
      rowsPerPage: this.#slice.rowsPerPage,
      rightToLeft: getComputedStyle(this).direction === 'rtl',
    };
  }

  /** Shows what is being typed. */
  showTyped(text: string): void {
    this.typed = text;
  }

  /** Does what a key does that was pressed while nothing had the focus: one that moves in the list gives it to it. */
  takeKey(event: KeyboardEvent): void {
    const isForActive = event.key === 'Enter' || event.key === ' ';
    if (isForActive || !this.#keys.press(event)) return;
    event.preventDefault();
    this.focus({ preventScroll: true });
  }

  override focus(options?: FocusOptions): void {
    this.scroller?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
    if (this.hasUpdated) this.#connectBox();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#slice.disconnect();
    this.#resizes.disconnect();
    this.#keys.stop();
    this.#seen.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('model')) {
      this.#follow();
      if (changed.get('model') !== undefined) this.#begin();
    }
    if (this.hasUpdated) this.#fit();
  }

  protected override firstUpdated(): void {
    this.#connectBox();
  }

  protected override render(): unknown {
    const { model } = this;
    const rowCount = Math.ceil((model?.total ?? 0) / this.#slice.columns) + this.headerRows;
    return html`
      <div
        class="scroller"
        role="grid"
        tabindex="0"
        aria-label=${this.label}
        aria-rowcount=${model?.isTotalKnown ? rowCount : -1}
        aria-busy=${model?.isLoading ?? false}
        aria-activedescendant=${this.activeIndex >= 0 ? this.itemElementId(this.activeIndex) : nothing}
        @keydown=${this.#onKeyDown}
        @focus=${this.#onFocus}
        @click=${this.#onClick}
      >
        ${this.renderHeader()}
        <div class="layer">
          <div class="rows" role="rowgroup">
            ${virtualize({
              items: this.#slice.rows,
              layout: this.#slice.layout,
              keyFunction: this.#slice.keyOf,
              renderItem: (row: number) => this.renderRow(row),
            })}
          </div>
        </div>
        <div class="spacer"></div>
      </div>
      ${this.typed === '' ? nothing : html`<div class="typed" aria-hidden="true">${this.typed}</div>`}
      ${model?.error === undefined ? nothing : this.#renderError()}
    `;
  }

  /** Id of the element that shows an item: what `aria-activedescendant` names. */
  protected itemElementId(index: number): string {
    return `item-${index}`;
  }

  #renderError(): TemplateResult {
    return html`<div class="error" role="alert">
      <span>Some ${this.things} could not be read.</span>
      <button class="button" @click=${() => this.model?.retry()}>Try again</button>
    </div>`;
  }

  #connectBox(): void {
    this.#slice.connect(this.scroller, this.spacer);
    this.#resizes.observe(this.scroller);
    this.#measure();
  }

  #measure(): void {
    this.#boxWidth = this.scroller.clientWidth;
    this.#boxHeight = this.scroller.clientHeight;
    this.#fit();
    this.requestUpdate();
  }

  #fit(): void {
    const sizes = this.rowSizes(this.#boxWidth);
    this.scroller.dataset.width = this.widthName(this.#boxWidth);
    this.style.setProperty('--row-height', `${sizes.rowHeight}px`);
    this.#slice.fit(sizes, this.#boxHeight, this.model?.isTotalKnown ? this.model.total : undefined);
  }

  #follow(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = this.model?.subscribe((event) => this.#onModel(event));
  }

  /** Another list: from its beginning, unless a place has been set for it. */
  #begin(): void {
    this.#active.clear();
    if (this.isOnItsWay) this.#askForAwaited();
    else this.#goTo({ index: 0, offset: 0 });
  }

  /** Goes somewhere; as long as the list is not there, its rows at that place are asked for. */
  #goTo(target: Parameters<ListSlice['goTo']>[0]): void {
    this.#slice.goTo(target);
    this.#askForAwaited();
  }

  #askForAwaited(): void {
    const { awaited } = this.#slice;
    if (awaited !== undefined && !this.model?.isTotalKnown)
      this.model?.ensure({ first: awaited, last: awaited });
  }

  #onModel(event: ListEvent): void {
    if (event.type === 'reset') this.#begin();
    if (event.type === 'refreshed') {
      const { index, offset } = this.place;
      if (event.to !== event.from) this.#slice.goTo({ index: index + event.to - event.from, offset });
      void this.#findActive();
    }
    this.#active.rowsCame(this.model);
    // The keys may have come here before the list that was asked for did.
    if (this.shadowRoot?.activeElement === this.scroller) this.#onFocus();
    this.requestUpdate();
  }

  /** An item that cannot be found now stays where it was. */
  async #findActive(): Promise<void> {
    if (this.model === undefined) return;
    const hasMoved = await this.#active.find(this.model).catch(() => false);
    if (hasMoved) this.requestUpdate();
  }

  readonly #onFocus = (): void => {
    if (this.activeIndex >= 0 || !this.model || this.model.total === 0) return;
    this.#active.moveTo(this.place.index, this.model);
    this.requestUpdate();
  };

  readonly #onClick = (event: MouseEvent): void => {
    const item = event.composedPath().find((node) => node instanceof HTMLElement && node.dataset.index);
    if (!(item instanceof HTMLElement)) return;
    const index = Number(item.dataset.index);
    this.#active.moveTo(index, this.model);
    this.requestUpdate();
    const isForNewTab = event.ctrlKey || event.metaKey || event.shiftKey;
    if (event.defaultPrevented || (isForNewTab && this.itemHref !== undefined)) return;
    event.preventDefault();
    this.open(index);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.target === this.scroller && this.#keys.press(event)) event.preventDefault();
  };
}
