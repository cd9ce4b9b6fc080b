import { virtualize } from '@lit-labs/virtualizer/virtualize.js';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ListEvent } from '../../app/list/lazy-list-model.ts';
import type { LazyMediaItemModel } from '../../app/list/lazy-media-item-model.ts';
import type { RowAlign, RowRange } from '../../app/list/list-geometry.ts';
import { positionAt, topAt, topOfRow } from '../../app/list/list-geometry.ts';
import { indexAfterKey } from '../../app/list/list-navigation.ts';
import { rowIndices } from '../../app/list/row-indices.ts';
import { RowKeys } from '../../app/list/row-keys.ts';
import { TravelMeter } from '../../app/list/travel.ts';
import { TYPE_AHEAD_PAUSE_MS, TypeAhead } from '../../app/list/type-ahead.ts';
import type { ItemRow } from '../../shared/media-item.ts';
import { fixedRowLayout } from './fixed-row-layout.ts';
import { ListPlaceEvent, ListRangeEvent, OpenItemEvent, SelectItemEvent } from './list-events.ts';
import { VirtualViewport } from './virtual-viewport.ts';

/** A place in a list of items: the first item that can be seen, and how many px of it are hidden. */
export interface ListPlace {
  readonly index: number;
  readonly offset: number;
}

/** Sizes of a list at one width of its box, in px. */
export interface RowSizes {
  readonly rowHeight: number;
  /** Items beside each other in a row. */
  readonly columns: number;
  /** What stands still above the rows. */
  readonly headerHeight: number;
}

/** Places are told at most so often, in ms. */
const PLACE_EVENT_MS = 200;

/**
 * What the table and the poster grid share: rows of one height over a list of any length, keyboard,
 * the active item, and the place. DOM focus stays on the scrolling box; the active item is kept by
 * its id and told by `aria-activedescendant`, so it survives the reuse of rows and changes of order.
 */
export abstract class VirtualListElement extends LitElement {
  /** The items. */
  @property({ attribute: false }) model: LazyMediaItemModel | undefined;

  /** What the list is called, to a screen reader. */
  @property() label = 'Titles';

  /** Address of an item's page; with it, titles are links that open in a new tab when asked to. */
  @property({ attribute: false }) itemHref: ((row: ItemRow) => string) | undefined;

  @state() protected activeIndex = -1;
  @state() private typed = '';
  @query('.scroller') private scroller!: HTMLElement;
  @query('.spacer') private spacer!: HTMLElement;

  #activeId: number | undefined;
  #items = rowIndices(0);
  #sizes: RowSizes = { rowHeight: 1, columns: 1, headerHeight: 0 };
  #pending: ListPlace | { readonly index: number; readonly align: RowAlign } | undefined;
  #unsubscribe: (() => void) | undefined;
  #visible: RowRange = { first: 0, last: -1 };
  #placeTimer: ReturnType<typeof setTimeout> | undefined;
  #typedTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #viewport = new VirtualViewport();
  readonly #keys = new RowKeys();
  readonly #travel = new TravelMeter();
  readonly #typeAhead = new TypeAhead();
  readonly #resizes = new ResizeObserver(() => this.#measure());
  // Read when the box changes, not when it is rendered: reading makes the browser lay out at once.
  #boxWidth = 0;
  #boxHeight = 0;
  readonly #layout = fixedRowLayout(this.#viewport, (rendered, visible) => this.#reflowed(rendered, visible));

  /** Sizes of the rows in a box of this width, in px. */
  protected abstract rowSizes(width: number): RowSizes;

  /** A name for this width that styles go by (`data-width` of the scrolling box). */
  protected widthName(_width: number): string {
    return '';
  }

  /** One row; it must have the height that {@link rowSizes} told. */
  protected abstract renderRow(row: number): TemplateResult;

  /** What stands still above the rows. */
  protected renderHeader(): unknown {
    return nothing;
  }

  /** Rows above the first that a screen reader counts: a header. */
  protected readonly headerRows: number = 0;

  /** Items beside each other. */
  protected get columns(): number {
    return this.#sizes.columns;
  }

  /** First visible item and the px of it that are hidden; set it to return to a place exactly. */
  get place(): ListPlace {
    if (this.#pending !== undefined && 'offset' in this.#pending) return this.#pending;
    const { row, offset } = positionAt(this.#viewport.geometry, this.#viewport.top);
    return { index: row * this.#sizes.columns, offset };
  }

  set place(place: ListPlace) {
    this.#pending = place;
    this.#applyPending();
  }

  /** Brings an item into view; by default moves only as far as needed. */
  scrollToIndex(index: number, options: { readonly align?: RowAlign } = {}): void {
    this.#pending = { index, align: options.align ?? 'nearest' };
    this.#applyPending();
  }

  /** Makes an item the active one and brings it into view. */
  activate(index: number, align: RowAlign = 'nearest'): void {
    this.#setActive(index);
    this.scrollToIndex(index, { align });
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
    this.#viewport.disconnect();
    this.#resizes.disconnect();
    clearTimeout(this.#placeTimer);
    clearTimeout(this.#typedTimer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('model')) this.#follow();
    if (this.hasUpdated) this.#resize();
  }

  protected override firstUpdated(): void {
    this.#connectBox();
  }

  protected override render(): unknown {
    const total = this.model?.total ?? 0;
    return html`
      <div
        class="scroller"
        role="grid"
        tabindex="0"
        aria-label=${this.label}
        aria-rowcount=${this.model?.isTotalKnown ? Math.ceil(total / this.columns) + this.headerRows : -1}
        aria-busy=${this.model?.isLoading ?? false}
        aria-activedescendant=${this.activeIndex >= 0 ? this.itemElementId(this.activeIndex) : nothing}
        @keydown=${this.#onKeyDown}
        @focus=${this.#onFocus}
        @click=${this.#onClick}
      >
        ${this.renderHeader()}
        <div class="layer">
          <div class="rows" role="rowgroup">
            ${virtualize({
              items: this.#items,
              layout: this.#layout,
              keyFunction: (row: number) => this.#keys.keyOf(row),
              renderItem: (row: number) => this.renderRow(row),
            })}
          </div>
        </div>
        <div class="spacer"></div>
      </div>
      ${this.typed === '' ? nothing : html`<div class="typed" aria-hidden="true">${this.typed}</div>`}
      ${this.model?.error === undefined ? nothing : this.#renderError()}
    `;
  }

  /** Id of the element that shows an item: what `aria-activedescendant` names. */
  protected itemElementId(index: number): string {
    return `item-${index}`;
  }

  #renderError(): TemplateResult {
    return html`<div class="error" role="alert">
      <span>Some titles could not be read.</span>
      <button class="button" @click=${() => this.model?.retry()}>Try again</button>
    </div>`;
  }

  #connectBox(): void {
    this.#viewport.connect(this.scroller, this.spacer);
    this.#resizes.observe(this.scroller);
    this.#measure();
  }

  #follow(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = this.model?.subscribe((event) => this.#onModel(event));
  }

  #onModel(event: ListEvent): void {
    if (event.type === 'reset') {
      this.activeIndex = -1;
      this.#activeId = undefined;
      this.#pending = { index: 0, offset: 0 };
    }
    if (event.type === 'refreshed') {
      const { index, offset } = this.place;
      if (event.to !== event.from) this.#pending = { index: index + event.to - event.from, offset };
      void this.#findActive();
    }
    if (this.#activeId === undefined && this.activeIndex >= 0) {
      this.#activeId = this.model?.at(this.activeIndex)?.id;
    }
    this.requestUpdate();
  }

  /** After a change of the list: where is the active item now? */
  async #findActive(): Promise<void> {
    const id = this.#activeId;
    if (id === undefined || this.model === undefined) return;
    const index = await this.model.locate(id);
    if (id !== this.#activeId) return;
    if (index === undefined) this.#setActive(Math.min(this.activeIndex, this.model.total - 1));
    else this.activeIndex = index;
  }

  #measure(): void {
    this.#boxWidth = this.scroller.clientWidth;
    this.#boxHeight = this.scroller.clientHeight;
    this.#resize();
    this.requestUpdate();
  }

  /** Takes width, height and number of items; stays at the item that is first. */
  #resize(): void {
    const sizes = this.rowSizes(this.#boxWidth);
    this.scroller.dataset.width = this.widthName(this.#boxWidth);
    const viewHeight = Math.max(0, this.#boxHeight - sizes.headerHeight);
    const skeletons = Math.ceil(viewHeight / sizes.rowHeight);
    const rowCount = this.model?.isTotalKnown ? Math.ceil(this.model.total / sizes.columns) : skeletons;
    const before = this.#viewport.geometry;
    const isSame =
      before.rowCount === rowCount &&
      before.rowHeight === sizes.rowHeight &&
      before.viewHeight === viewHeight;
    if (isSame && sizes.columns === this.#sizes.columns) {
      this.#applyPending();
      return;
    }

    const { index, offset } = this.place;
    this.#sizes = sizes;
    if (this.#items.length !== rowCount) this.#items = rowIndices(rowCount);
    this.style.setProperty('--row-height', `${sizes.rowHeight}px`);
    this.#viewport.setGeometry({ rowCount, rowHeight: sizes.rowHeight, viewHeight });
    const row = Math.floor(index / sizes.columns);
    this.#viewport.scrollTo(
      topAt(this.#viewport.geometry, { row, offset: Math.min(offset, sizes.rowHeight) }),
    );
    this.#applyPending();
  }

  /** Goes where it was told to go as soon as the list is there. */
  #applyPending(): void {
    const pending = this.#pending;
    const { geometry, top } = this.#viewport;
    if (pending === undefined || geometry.viewHeight === 0) return;
    if (!this.model?.isTotalKnown) {
      this.model?.ensure({ first: pending.index, last: pending.index });
      return;
    }
    this.#pending = undefined;
    const index = Math.max(0, Math.min(pending.index, this.model.total - 1));
    const row = Math.floor(index / this.#sizes.columns);
    this.#viewport.scrollTo(
      'offset' in pending
        ? topAt(geometry, { row, offset: pending.offset })
        : topOfRow(geometry, row, pending.align, top),
    );
  }

  #reflowed(rendered: RowRange, visible: RowRange): void {
    this.#keys.moveTo(rendered);
    const { columns } = this.#sizes;
    const first = visible.first * columns;
    const last = (visible.last + 1) * columns - 1;
    if (this.#pending === undefined) {
      const { direction, velocity } = this.#travel.moved(first, performance.now());
      const end = this.model?.isTotalKnown ? Math.min(last, this.model.total - 1) : last;
      this.model?.ensure({ first, last: end }, direction, velocity);
    }
    if (first !== this.#visible.first || last !== this.#visible.last) {
      this.#visible = { first, last };
      this.dispatchEvent(new ListRangeEvent(first, last));
    }
    this.#placeTimer ??= setTimeout(() => {
      this.#placeTimer = undefined;
      const { index, offset } = this.place;
      this.dispatchEvent(new ListPlaceEvent(index, offset));
    }, PLACE_EVENT_MS);
  }

  #setActive(index: number): void {
    this.activeIndex = index;
    this.#activeId = this.model?.at(index)?.id;
  }

  readonly #onFocus = (): void => {
    if (this.activeIndex < 0 && this.model && this.model.total > 0) this.#setActive(this.place.index);
  };

  readonly #onClick = (event: MouseEvent): void => {
    const element = event.composedPath().find((node) => node instanceof HTMLElement && node.dataset.index);
    if (!(element instanceof HTMLElement)) return;
    const index = Number(element.dataset.index);
    this.#setActive(index);
    const isForBrowser = event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented;
    if (isForBrowser && this.itemHref !== undefined) return;
    event.preventDefault();
    this.#open(index);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const isOurs = event.target === this.scroller && !event.altKey && !event.metaKey && !event.isComposing;
    if (!isOurs || !this.#handleKey(event)) return;
    event.preventDefault();
  };

  #handleKey(event: KeyboardEvent): boolean {
    const { key } = event;
    if (event.ctrlKey && key !== 'Home' && key !== 'End') return false;
    const { rowHeight, viewHeight } = this.#viewport.geometry;
    const target = indexAfterKey(key, {
      index: this.activeIndex,
      total: this.model?.total ?? 0,
      columns: this.columns,
      rowsPerPage: Math.floor(viewHeight / rowHeight),
      rightToLeft: getComputedStyle(this).direction === 'rtl',
    });
    if (target !== undefined) {
      this.activate(target);
      return true;
    }
    if (key === 'Enter') return this.#open(this.activeIndex);
    if (key === ' ' && !this.#typeAhead.isOpen(event.timeStamp)) return this.#select(this.activeIndex);
    return this.#type(key, event.timeStamp);
  }

  #open(index: number): boolean {
    const row = this.model?.at(index);
    if (row === undefined) return false;
    this.dispatchEvent(new OpenItemEvent(row.id, index));
    return true;
  }

  #select(index: number): boolean {
    const row = this.model?.at(index);
    if (row !== undefined) this.dispatchEvent(new SelectItemEvent(row.id, index));
    return true;
  }

  #type(key: string, now: number): boolean {
    if (!this.model?.canSeek) return false;
    const text = this.#typeAhead.press(key, now);
    if (text === undefined) return false;
    this.typed = text;
    clearTimeout(this.#typedTimer);
    this.#typedTimer = setTimeout(() => {
      this.typed = '';
    }, TYPE_AHEAD_PAUSE_MS);
    void this.#seek(this.model, text);
    return true;
  }

  async #seek(model: LazyMediaItemModel, text: string): Promise<void> {
    const index = await model.seek(text);
    if (index !== undefined && model === this.model) this.activate(index, 'start');
  }
}
