import type { RowAlign, RowRange } from '../../app/list/list-geometry.ts';
import { positionAt, topAt, topOfRow } from '../../app/list/list-geometry.ts';
import { rowIndices } from '../../app/list/row-indices.ts';
import { RowKeys } from '../../app/list/row-keys.ts';
import { fixedRowLayout } from './fixed-row-layout.ts';
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

/** An item to be shown in a certain way, or a place to be returned to. */
type Target = ListPlace | { readonly index: number; readonly align: RowAlign };

/** Which stretch of a list of items is on the page, and where: all in terms of items, not of rows. */
export class ListSlice {
  readonly #viewport = new VirtualViewport();
  readonly #keys = new RowKeys();
  #rows = rowIndices(0);
  #columns = 1;
  #total: number | undefined;
  #target: Target | undefined;
  /** Where the list was put last, by item, and where in px that was. */
  #put: (ListPlace & { readonly top: number }) | undefined;

  /** For `virtualize`: how rows are placed. */
  readonly layout: ReturnType<typeof fixedRowLayout>;

  /** For `virtualize`: the element that shows a row. */
  readonly keyOf = (row: number): number => this.#keys.keyOf(row);

  /** `onReflow` is called before the rows change, with the items that can then be seen. */
  constructor(onReflow: (visible: RowRange) => void) {
    this.layout = fixedRowLayout(this.#viewport, (rendered, visible) => {
      this.#keys.moveTo(rendered);
      onReflow(this.#itemsOf(visible));
    });
  }

  /** For `virtualize`: the numbers of all rows. */
  get rows(): number[] {
    return this.#rows;
  }

  /** Items beside each other. */
  get columns(): number {
    return this.#columns;
  }

  /** Whole rows that can be seen. */
  get rowsPerPage(): number {
    const { rowHeight, viewHeight } = this.#viewport.geometry;
    return Math.floor(viewHeight / rowHeight);
  }

  /** An item the list will go to once it is there; undefined when it is where it should be. */
  get awaited(): number | undefined {
    return this.#target?.index;
  }

  get place(): ListPlace {
    if (this.#target !== undefined && 'offset' in this.#target) return this.#target;
    const { row, offset } = positionAt(this.#viewport.geometry, this.#viewport.top);
    const put = this.#putPlace;
    const index = put !== undefined && this.#rowOf(put) === row ? put.index : row * this.#columns;
    return { index, offset };
  }

  connect(scroller: HTMLElement, spacer: HTMLElement): void {
    this.#viewport.connect(scroller, spacer);
  }

  disconnect(): void {
    this.#viewport.disconnect();
  }

  /** Goes somewhere, at once or as soon as the list is there. */
  goTo(target: Target): void {
    this.#target = target;
    this.#reachTarget();
  }

  /**
   * Takes the sizes of rows, the height of the box and the number of items (undefined while unknown:
   * then the box is filled with placeholders). Stays at the item that is first, or the one it was put
   * at: another number of columns begins the row elsewhere, and the next must not begin from there.
   */
  fit(sizes: RowSizes, boxHeight: number, total: number | undefined): void {
    const { rowHeight, columns } = sizes;
    const viewHeight = Math.max(0, boxHeight - sizes.headerHeight);
    const rowCount = total === undefined ? Math.ceil(viewHeight / rowHeight) : Math.ceil(total / columns);
    const { geometry } = this.#viewport;
    const isSameBox = geometry.rowHeight === rowHeight && geometry.viewHeight === viewHeight;
    const place = this.#putPlace ?? this.place;
    this.#total = total;
    if (!isSameBox || geometry.rowCount !== rowCount || this.#columns !== columns) {
      this.#columns = columns;
      if (this.#rows.length !== rowCount) this.#rows = rowIndices(rowCount);
      this.#viewport.setGeometry({ rowCount, rowHeight, viewHeight });
      this.#showPlace(place);
    }
    this.#reachTarget();
  }

  #reachTarget(): void {
    const target = this.#target;
    const { geometry, top } = this.#viewport;
    if (target === undefined || this.#total === undefined || geometry.viewHeight === 0) return;
    this.#target = undefined;
    const index = Math.max(0, Math.min(target.index, this.#total - 1));
    if ('offset' in target) this.#showPlace({ index, offset: target.offset });
    else this.#viewport.scrollTo(topOfRow(geometry, this.#rowOf({ index }), target.align, top));
  }

  #showPlace({ index, offset }: ListPlace): void {
    const { geometry } = this.#viewport;
    const row = this.#rowOf({ index });
    this.#viewport.scrollTo(topAt(geometry, { row, offset: Math.min(offset, geometry.rowHeight) }));
    this.#put = { index, offset, top: this.#viewport.top };
  }

  /** The place the list was put at, as long as nobody has moved it since. */
  get #putPlace(): ListPlace | undefined {
    return this.#target === undefined && this.#put?.top === this.#viewport.top ? this.#put : undefined;
  }

  #rowOf({ index }: { readonly index: number }): number {
    return Math.floor(index / this.#columns);
  }

  #itemsOf({ first, last }: RowRange): RowRange {
    const end = (last + 1) * this.#columns - 1;
    const lastItem = this.#total === undefined ? end : Math.min(end, this.#total - 1);
    return { first: first * this.#columns, last: lastItem };
  }
}
