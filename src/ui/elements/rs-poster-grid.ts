import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PosterPictures } from '../../app/artwork/poster-pictures.ts';
import type { GridGeometry, PosterSize } from '../../app/list/grid-geometry.ts';
import { gridGeometry } from '../../app/list/grid-geometry.ts';
import type { LazyMediaItemModel } from '../../app/list/lazy-media-item-model.ts';
import type { ItemRow } from '../../shared/media-item.ts';
import { controls } from '../styles/controls.ts';
import type { RowSizes } from './list-slice.ts';
import { listStyles } from './list-styles.ts';
import { episodeText } from './media-columns.ts';
import { coverOf, posterCoverStyles } from './poster-cover.ts';
import { posterGridStyles } from './poster-grid-styles.ts';
import { VirtualListElement } from './virtual-list-element.ts';

/** Space at both sides and above the first row, in px. */
const SIDE = 16;

/** Posters with title and year beneath, in as many columns as fit. */
@customElement('rs-poster-grid')
export class RsPosterGrid extends VirtualListElement<ItemRow, LazyMediaItemModel> {
  static override styles = [controls, listStyles, posterCoverStyles, posterGridStyles];

  /** How large the posters are. */
  @property() size: PosterSize = 'medium';

  /** Shows stored posters. */
  @property({ attribute: false }) pictures: PosterPictures | undefined;

  #grid: GridGeometry = gridGeometry(0, 'medium');

  protected override rowSizes(width: number): RowSizes {
    this.#grid = gridGeometry(Math.max(0, width - 2 * SIDE), this.size);
    const { columns, posterWidth, posterHeight, rowHeight } = this.#grid;
    this.style.setProperty('--cover-width', `${posterWidth}px`);
    this.style.setProperty('--cover-height', `${posterHeight}px`);
    return { rowHeight, columns, headerHeight: SIDE };
  }

  protected override renderHeader(): TemplateResult {
    return html`<div class="edge"></div>`;
  }

  protected override renderRow(row: number): TemplateResult {
    const { columns } = this.#grid;
    const first = row * columns;
    const places = Array.from({ length: columns }, (_, column) => this.#renderPlace(first + column, column));
    return html`<div class="row" role="row" aria-rowindex=${row + 1}>${places}</div>`;
  }

  #renderPlace(index: number, column: number): unknown {
    const { model } = this;
    if (model?.isTotalKnown && index >= model.total) return nothing;
    const item = model?.at(index);
    return html`<div
      class=${index === this.activeIndex ? 'poster active' : 'poster'}
      id=${this.itemElementId(index)}
      role="gridcell"
      aria-colindex=${column + 1}
      aria-selected=${!!this.choice?.has(item?.id)}
      data-index=${index}
    >
      ${item === undefined ? html`<div class="blank"><span class="bar"></span></div>` : this.#renderItem(item)}
    </div>`;
  }

  #renderItem(item: ItemRow): TemplateResult {
    const href = this.itemHref?.(item);
    const words = this.model?.words ?? [];
    const reason = this.marks?.matchReason(item, words);
    const caption = html`<span class="name" title=${item.title}>${this.marks?.markedTitle(item, words) ?? item.title}</span>
      <span class="more">${reason ?? (episodeText(item) || (item.year ?? ''))}</span>`;
    const { poster, title, year } = item;
    const cover = coverOf(title, year, { poster, pictures: this.pictures, width: this.#grid.posterWidth });
    return html`${
      href === undefined
        ? html`<div class="link">${cover}${caption}</div>`
        : html`<a class="link" tabindex="-1" href=${href}>${cover}${caption}</a>`
    }${this.choice?.mark}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-poster-grid': RsPosterGrid;
  }
}
