import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { NavigableListModel } from '../../../app/list/navigable-list-model.ts';
import type { PeopleSort } from '../../../rpc/people-api.ts';
import { formatCount, formatThings } from '../../../shared/format-number.ts';
import type { MatchedWord } from '../../../shared/item-match.ts';
import type { CompanyRow, PersonRow } from '../../../shared/people.ts';
import { markText } from '../../../shared/search/mark-text.ts';
import type { RowSizes } from '../../elements/list-slice.ts';
import { listStyles } from '../../elements/list-styles.ts';
import { tableStyles } from '../../elements/table-styles.ts';
import { VirtualListElement } from '../../elements/virtual-list-element.ts';
import { roleName } from '../../role-name.ts';
import { controls } from '../../styles/controls.ts';
import { nameListStyles } from './name-list-styles.ts';

/** A person or a company. */
export type NameRow = PersonRow | CompanyRow;

/** A list of names with a search and a sort. */
export type NameListModel = NavigableListModel<NameRow> & {
  readonly words: readonly MatchedWord[];
  readonly criteria: { readonly sort: PeopleSort; readonly descending: boolean };
};

/** In a box narrower than this, in px, a row is two lines. */
const NARROW = 640;
const HEADER_HEIGHT = 40;
const ROW_HEIGHT = 40;
const TOUCH_ROW_HEIGHT = 48;
const NARROW_ROW_HEIGHT = 60;

const coarsePointer = matchMedia('(pointer: coarse)');

/** `rs-sort-names`: a person wants another order. */
export class SortNamesEvent extends Event {
  static readonly type = 'rs-sort-names';
  readonly sort: PeopleSort;
  readonly descending: boolean;

  constructor(sort: PeopleSort, descending: boolean) {
    super(SortNamesEvent.type, { bubbles: true, composed: true });
    this.sort = sort;
    this.descending = descending;
  }
}

/** A table of people or companies: name, what they did most, number of titles. */
@customElement('rs-name-list')
export class RsNameList extends VirtualListElement<NameRow, NameListModel> {
  static override styles = [controls, listStyles, tableStyles, nameListStyles];

  /** Whether rows say what somebody did most. */
  @property({ type: Boolean }) roles = false;

  protected override readonly headerRows = 1;
  protected override readonly things = 'names';
  private isNarrow = false;

  protected override rowSizes(width: number): RowSizes {
    this.isNarrow = width < NARROW;
    if (this.isNarrow) return { rowHeight: NARROW_ROW_HEIGHT, columns: 1, headerHeight: 0 };
    const rowHeight = coarsePointer.matches ? TOUCH_ROW_HEIGHT : ROW_HEIGHT;
    return { rowHeight, columns: 1, headerHeight: HEADER_HEIGHT };
  }

  protected override widthName(width: number): string {
    return width < NARROW ? 'narrow' : 'wide';
  }

  protected override renderHeader(): TemplateResult {
    return html`<div class="header" role="row" aria-rowindex="1">
      ${this.#renderHead('name', 'Name')}
      ${this.roles ? html`<div class="head role" role="columnheader">Mostly</div>` : nothing}
      ${this.#renderHead('works', 'Titles')}
    </div>`;
  }

  protected override renderRow(row: number): TemplateResult {
    const item = this.model?.at(row);
    return html`<div
      class=${row === this.activeIndex ? 'row active' : 'row'}
      id=${this.itemElementId(row)}
      role="row"
      aria-rowindex=${row + 2}
      aria-selected=${row === this.activeIndex}
      data-index=${row}
    >
      <div class="cell name" role="gridcell">${item === undefined ? bar : this.#renderName(item)}</div>
      ${this.isNarrow ? nothing : this.#renderRest(item)}
    </div>`;
  }

  #renderName(item: NameRow): TemplateResult {
    const { name } = item;
    const pieces = markText(name, this.model?.words ?? []);
    const marked = pieces.map(({ text, isMarked }) => (isMarked ? html`<mark>${text}</mark>` : text));
    const href = this.itemHref?.(item) ?? '';
    const more = this.isNarrow ? [roleText(item), titlesText(item)].filter(Boolean).join(' · ') : '';
    return html`<a class="text" tabindex="-1" href=${href} title=${name}>${marked}</a>${
      more === '' ? nothing : keyed(more, html`<span class="more">${more}</span>`)
    }`;
  }

  #renderRest(item: NameRow | undefined): TemplateResult {
    const works = item?.works ?? null;
    const count = works === null ? '' : formatCount(works);
    const role = item === undefined ? bar : roleText(item);
    return html`${this.roles ? html`<div class="cell role" role="gridcell">${role}</div>` : nothing}
      <div class="cell works" role="gridcell">${item === undefined ? bar : keyed(count, count)}</div>`;
  }

  #renderHead(sort: PeopleSort, title: string): TemplateResult {
    const criteria = this.model?.criteria;
    const isSorted = criteria?.sort === sort;
    const direction = criteria?.descending ? 'descending' : 'ascending';
    // A second click turns the order round; names begin at A, numbers at the greatest.
    const descending = isSorted ? !criteria.descending : sort === 'works';
    const choose = () => this.dispatchEvent(new SortNamesEvent(sort, descending));
    return html`<div class="head ${sort}" role="columnheader" aria-sort=${isSorted ? direction : nothing}>
      <button type="button" @click=${choose}>${title}${isSorted ? html`<span class="arrow ${direction}" aria-hidden="true"></span>` : nothing}</button>
    </div>`;
  }
}

const bar = html`<span class="bar"></span>`;

function roleText(item: NameRow): string {
  return 'role' in item && item.role !== null ? roleName(item.role) : '';
}

function titlesText({ works }: NameRow): string {
  if (works === null) return '';
  return formatThings(works, 'title');
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-name-list': RsNameList;
  }
}
