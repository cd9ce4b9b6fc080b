import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { followChanges } from '../../../app/following-changes.ts';
import type { PeopleSort } from '../../../rpc/people-api.ts';
import { formatCount } from '../../../shared/format-number.ts';
import type { ListPlaceEvent, OpenItemEvent } from '../../elements/list-events.ts';
import { renderReadFailure } from '../../elements/read-failure.ts';
import type { RsPositionRail } from '../../elements/rs-position-rail.ts';
import '../../elements/rs-position-rail.ts';
import { iconAscending, iconDescending } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { libraryViewStyles } from '../library/library-view-styles.ts';
import type { ListView } from '../library/list-view.ts';
import { namesViewStyles } from './names-view-styles.ts';
import type { NameListModel, NameRow, RsNameList, SortNamesEvent } from './rs-name-list.ts';
import './rs-name-list.ts';
import type { RsNameSearch, SearchTextEvent } from './rs-name-search.ts';
import './rs-name-search.ts';

/** The address follows when nobody has typed for so long, in ms: each change of it costs the browser 10. */
const TYPING_PAUSE = 400;

/** What selects and orders names. */
export interface NamesCriteria {
  readonly text?: string;
  readonly sort: PeopleSort;
  readonly descending: boolean;
}

/** A list of people or companies, and where in it. */
export interface NamesRoute<Criteria extends NamesCriteria> {
  readonly criteria: Criteria;
  readonly at?: number;
}

/** A list of names with its search box: what the lists of people and of companies share. */
export abstract class NamesView<Criteria extends NamesCriteria> extends LitElement implements ListView {
  static override styles = [controls, libraryViewStyles, namesViewStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) route!: NamesRoute<Criteria>;
  /** As typed; the route follows. */
  @state() private text = '';
  @query('rs-name-list') private list!: RsNameList | null;
  @query('rs-position-rail') private rail!: RsPositionRail | null;
  @query('rs-name-search') private box!: RsNameSearch;

  #endModel: (() => void) | undefined;
  #endChanges: (() => void) | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #placed: string | undefined;

  /** What they are called: "People". */
  protected abstract readonly heading: string;
  /** One and several, with a number before them. */
  protected abstract readonly nouns: readonly [one: string, many: string];
  protected abstract get model(): NameListModel;
  protected abstract show(criteria: Criteria): void;
  protected abstract refresh(): Promise<void>;
  protected abstract go(route: NamesRoute<Criteria>, isReplaced: boolean): void;
  protected abstract open(id: number): void;
  protected abstract hrefOf(row: NameRow): string;
  /** A text that differs for every list. */
  protected abstract keyOf(criteria: Criteria): string;
  /** What stands in an empty list where nothing was searched for. */
  protected abstract readonly emptyText: string;
  protected readonly hasRoles: boolean = false;

  /** More controls beside the sort. */
  protected renderMoreControls(): unknown {
    return nothing;
  }

  /** One function for all renderings: another one would render the whole list anew. */
  readonly #hrefOf = (row: NameRow): string => this.hrefOf(row);

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endModel = this.model.subscribe(() => this.requestUpdate());
    this.#endChanges = followChanges(this.app.backend, () => void this.refresh());
    void this.refresh();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endModel?.();
    this.#endChanges?.();
    clearTimeout(this.#typing);
    this.#typing = undefined;
  }

  focusList(options: FocusOptions): boolean {
    const { list } = this;
    if (list?.hasUpdated) list.focus(options);
    else void list?.updateComplete.then(() => list.focus(options));
    return list !== null;
  }

  focusSearch(): void {
    this.box.focus();
  }

  takeKey(event: KeyboardEvent): void {
    this.list?.takeKey(event);
  }

  /** What is shown: the route's criteria with what is being typed. */
  protected get criteria(): Criteria {
    const { text: _, ...rest } = this.route.criteria;
    return (this.text.trim() === '' ? rest : { ...rest, text: this.text }) as Criteria;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('route') && this.#typing === undefined) this.text = this.route.criteria.text ?? '';
    this.show(this.criteria);
  }

  protected override updated(): void {
    if (this.rail && this.list) this.rail.list = this.list;
    const key = this.keyOf(this.criteria);
    if (!this.list || this.#placed === key) return;
    const isFirst = this.#placed === undefined;
    this.#placed = key;
    if (isFirst) void this.#goToPlace(this.list, key);
  }

  /** To the position in the address; without one, or when it is the one remembered, to the very px left. */
  async #goToPlace(list: RsNameList, key: string): Promise<void> {
    await list.updateComplete;
    const { at } = this.route;
    const left = this.app.places.get(this.#placeKey(key));
    if (at !== undefined && at !== left?.index) list.place = { index: at, offset: 0 };
    else if (left !== undefined) list.place = { index: left.index, offset: left.offset };
    if (left?.itemId === undefined) return;
    const index = await this.model.locate(left.itemId).catch(() => undefined);
    if (index !== undefined && list.isConnected) list.markActive(index);
  }

  #placeKey(key: string): string {
    return `${this.heading}/${key}`;
  }

  protected override render(): TemplateResult {
    const { model } = this;
    return html`
      <header>
        <div class="heading">
          <slot name="menu"></slot>
          <h1 tabindex="-1">${this.heading}</h1>
          <span class="total" role="status">${model.isTotalKnown ? this.#totalText(model.total) : ''}</span>
        </div>
        <rs-name-search
          .text=${this.text}
          label="Search ${this.heading.toLowerCase()}"
          @rs-search-text=${this.#onText}
          @rs-leave-search=${() => this.focusList({})}
        ></rs-name-search>
        <div class="controls">${this.renderMoreControls()}${this.#renderSort()}</div>
      </header>
      ${this.#renderBody()}
    `;
  }

  #totalText(total: number): string {
    return `${formatCount(total)} ${this.nouns[total === 1 ? 0 : 1]}`;
  }

  #renderSort(): TemplateResult {
    const { sort, descending } = this.criteria;
    return html`<div class="order">
      <select class="field" aria-label="Sort by" @change=${this.#onSelectSort}>
        <option value="name" .selected=${sort === 'name'}>Name</option>
        <option value="works" .selected=${sort === 'works'}>Titles</option>
      </select>
      <button
        class="button icon"
        type="button"
        aria-label=${descending ? 'Descending; turn round' : 'Ascending; turn round'}
        title=${descending ? 'Descending' : 'Ascending'}
        @click=${() => this.#sortBy(sort, !descending)}
      >
        ${descending ? iconDescending : iconAscending}
      </button>
    </div>`;
  }

  #renderBody(): TemplateResult {
    const { model } = this;
    if (!model.isTotalKnown && model.error !== undefined) {
      return renderReadFailure(model.error, () => model.retry());
    }
    if (model.isTotalKnown && model.total === 0 && !model.isLoading) return this.#renderEmpty();
    return html`<div
      class="stage"
      @rs-open-item=${this.#onOpen}
      @rs-position-change=${this.#onPlace}
      @rs-sort-names=${({ sort, descending }: SortNamesEvent) => this.#sortBy(sort, descending)}
    >
      <rs-name-list
        .model=${model}
        .itemHref=${this.#hrefOf}
        label=${this.heading}
        ?roles=${this.hasRoles}
      ></rs-name-list
      ><rs-position-rail></rs-position-rail>
    </div>`;
  }

  #renderEmpty(): TemplateResult {
    const { text } = this.criteria;
    if (text === undefined) return html`<p class="empty">${this.emptyText}</p>`;
    return html`<div class="empty" role="status">
      <p>No name has “${text}” in it.</p>
      <button class="button" type="button" @click=${() => this.#type('')}>Clear the search</button>
    </div>`;
  }

  /** Shows another list, as a place of its own in the history. */
  protected choose(criteria: Criteria): void {
    this.#settle();
    this.go({ criteria }, false);
  }

  #sortBy(sort: PeopleSort, descending: boolean): void {
    this.choose({ ...this.criteria, sort, descending });
  }

  #type(text: string): void {
    this.text = text;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#settle(), TYPING_PAUSE);
  }

  /** The address says what has been typed. */
  #settle(): void {
    if (this.#typing === undefined) return;
    clearTimeout(this.#typing);
    this.#typing = undefined;
    this.go({ criteria: this.criteria }, true);
  }

  readonly #onText = ({ text }: SearchTextEvent): void => this.#type(text);

  /** Names begin at A; of numbers the greatest come first. */
  readonly #onSelectSort = (event: Event): void => {
    const sort = (event.target as HTMLSelectElement).value === 'works' ? 'works' : 'name';
    this.#sortBy(sort, sort === 'works');
  };

  readonly #onOpen = ({ id, index }: OpenItemEvent): void => {
    this.#settle();
    const key = this.#placeKey(this.keyOf(this.criteria));
    this.app.places.set(key, { ...(this.app.places.get(key) ?? { index, offset: 0 }), itemId: id });
    this.open(id);
  };

  readonly #onPlace = ({ index, offset }: ListPlaceEvent): void => {
    // The list of before tells where it was while the next is being typed.
    if (this.#typing !== undefined) return;
    this.app.places.moveTo(this.#placeKey(this.keyOf(this.criteria)), index, offset);
    this.go({ criteria: this.criteria, ...(index > 0 || offset > 0 ? { at: index } : {}) }, true);
  };
}
