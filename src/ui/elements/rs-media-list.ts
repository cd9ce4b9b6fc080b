import type { TemplateResult } from 'lit';
import { html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { PosterPictures } from '../../app/artwork/poster-pictures.ts';
import type { LazyMediaItemModel } from '../../app/list/lazy-media-item-model.ts';
import type { ItemSort } from '../../shared/item-criteria.ts';
import type { ItemRow } from '../../shared/media-item.ts';
import { controls } from '../styles/controls.ts';
import type { RowSizes } from './list-slice.ts';
import { listStyles } from './list-styles.ts';
import type { MediaColumn } from './media-columns.ts';
import { episodeText, MEDIA_COLUMNS, summaryText } from './media-columns.ts';
import { mediaListStyles } from './media-list-styles.ts';
import { pictureStyles, tint } from './poster-cover.ts';
import { SortChangeEvent } from './sort-change-event.ts';
import { tableStyles } from './table-styles.ts';
import { VirtualListElement } from './virtual-list-element.ts';

/** How close the rows of the table stand. */
export type Density = 'comfortable' | 'compact';

/** In a box narrower than this, in px, a row is two lines. */
const NARROW = 640;
const HEADER_HEIGHT = 40;
const NARROW_ROW_HEIGHT = 60;
const TOUCH_ROW_HEIGHT = 48;
/** About the width of a poster in a row, in px. */
const THUMB_WIDTH = 26;
const ROW_HEIGHT: Readonly<Record<Density, number>> = { comfortable: 40, compact: 32 };

const coarsePointer = matchMedia('(pointer: coarse)');

/**
 * A table of media items: title, year, type, rating, duration, added, size, status. Sorting headers
 * fire `rs-sort-change`; in a box narrower than 640 px each row is two lines and there is no header.
 */
@customElement('rs-media-list')
export class RsMediaList extends VirtualListElement<ItemRow, LazyMediaItemModel> {
  static override styles = [controls, listStyles, tableStyles, pictureStyles, mediaListStyles];

  @property() density: Density = 'comfortable';

  /** Shows stored posters. */
  @property({ attribute: false }) pictures: PosterPictures | undefined;

  protected override readonly headerRows = 1;
  private isNarrow = false;

  protected override rowSizes(width: number): RowSizes {
    this.isNarrow = width < NARROW;
    if (this.isNarrow) return { rowHeight: NARROW_ROW_HEIGHT, columns: 1, headerHeight: 0 };
    const rowHeight = coarsePointer.matches ? TOUCH_ROW_HEIGHT : ROW_HEIGHT[this.density];
    return { rowHeight, columns: 1, headerHeight: HEADER_HEIGHT };
  }

  protected override widthName(width: number): string {
    if (width < NARROW) return 'narrow';
    if (width < 800) return 'medium';
    if (width < 920) return 'wide';
    return width < 1500 ? 'full' : 'huge';
  }

  protected override renderHeader(): TemplateResult {
    return html`<div class="header" role="row" aria-rowindex="1">
      ${this.#renderHead('title', 'Title', 'title')}
      ${MEDIA_COLUMNS.map(({ name, title, sort }) => this.#renderHead(name, title, sort))}
    </div>`;
  }

  protected override renderRow(row: number): TemplateResult {
    const item = this.model?.at(row);
    return html`<div
      class=${row === this.activeIndex ? 'row active' : 'row'}
      id=${this.itemElementId(row)}
      role="row"
      aria-rowindex=${row + 2}
      aria-selected=${!!this.choice?.has(item?.id)}
      data-index=${row}
    >
      <div class="cell title" role="gridcell">${item === undefined ? bar : this.#renderTitle(item)}</div>
      ${this.isNarrow ? nothing : MEDIA_COLUMNS.map((column) => renderCell(column, item))}
    </div>`;
  }

  #renderTitle(item: ItemRow): TemplateResult {
    const href = this.itemHref?.(item);
    const words = this.model?.words ?? [];
    const title = this.marks?.markedTitle(item, words) ?? item.title;
    const text = this.isNarrow ? summaryText(item) : episodeText(item);
    const more = this.marks?.matchReason(item, words) ?? text;
    return html`${this.#renderThumb(item)}${
      href === undefined
        ? html`<span class="name" title=${item.title}>${title}</span>`
        : html`<a class="name" tabindex="-1" href=${href} title=${item.title}>${title}</a>`
    }${more === '' ? nothing : keyed(more, html`<span class="more">${more}</span>`)}${this.choice?.mark}`;
  }

  #renderThumb({ poster }: ItemRow): unknown {
    if (poster === null) return nothing;
    return html`<i class="thumb" .style=${tint(poster)}>${this.pictures?.(poster, THUMB_WIDTH, nothing)}</i>`;
  }

  #renderHead(name: string, title: string, sort: ItemSort | undefined): TemplateResult {
    const criteria = this.model?.criteria;
    const isSorted = sort !== undefined && criteria?.sort === sort;
    const direction = criteria?.descending ? 'descending' : 'ascending';
    return html`<div class="head ${name}" role="columnheader" aria-sort=${isSorted ? direction : nothing}>
      ${
        sort === undefined
          ? title
          : html`<button type="button" @click=${() => this.#sortBy(sort)}>
              ${title}${isSorted ? arrow(direction) : nothing}
            </button>`
      }
    </div>`;
  }

  /** A second click turns the order round; titles begin at A, everything else at the greatest. */
  #sortBy(sort: ItemSort): void {
    const criteria = this.model?.criteria;
    const descending = criteria?.sort === sort ? !criteria.descending : sort !== 'title';
    this.dispatchEvent(new SortChangeEvent(sort, descending));
  }
}

const bar = html`<span class="bar"></span>`;

/**
 * Text at the end of its cell is a new node for every text: the browser would count the change of a
 * node's beginning as a shift of the layout.
 */
function renderCell({ name, text }: MediaColumn, item: ItemRow | undefined): TemplateResult {
  const content = item === undefined ? '' : text(item);
  return html`<div class="cell ${name}" role="gridcell">${item === undefined ? bar : keyed(content, content)}</div>`;
}

function arrow(direction: 'ascending' | 'descending'): TemplateResult {
  const className = direction === 'descending' ? 'arrow down' : 'arrow';
  return html`<svg class=${className} viewBox="0 0 8 8" aria-hidden="true">${svg`<path d="M4 1 7.5 6.5h-7z" />`}</svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-media-list': RsMediaList;
  }
}
