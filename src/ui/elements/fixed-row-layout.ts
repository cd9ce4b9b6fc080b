import type { VirtualizeDirectiveConfig } from '@lit-labs/virtualizer/virtualize.js';
import type { ListGeometry, RowRange } from '../../app/list/list-geometry.ts';
import { renderedRows, visibleRows } from '../../app/list/list-geometry.ts';
import type { VirtualViewport } from './virtual-viewport.ts';

// The package does not export the types of its layout interface; they follow from its configuration.
type LayoutChoice = NonNullable<VirtualizeDirectiveConfig<number>['layout']>;
type LayoutConstructor = Extract<LayoutChoice, { type: unknown }>['type'];
type Layout = InstanceType<LayoutConstructor>;
type LayoutSink = ConstructorParameters<LayoutConstructor>[0];

/** Called before the rows change, with those in the document and those that can be seen. */
type ReflowListener = (rendered: RowRange, visible: RowRange) => void;

/** The layout to give to `virtualize`: rows of one height in this viewport. */
export function fixedRowLayout(
  viewport: VirtualViewport,
  onReflow: ReflowListener,
): { type: LayoutConstructor } {
  return {
    type: class extends FixedRowLayout {
      constructor(sink: LayoutSink) {
        super(sink, viewport, onReflow);
      }
    },
  };
}

/**
 * A layout for `@lit-labs/virtualizer` of rows of one height, in a box that stays put while the list
 * scrolls: rows are placed relative to what can be seen. So their number is not bounded by the
 * browser's tallest box, and a box that the compositor has scrolled before the page could answer
 * still shows rows, never a blank.
 */
class FixedRowLayout implements Layout {
  readonly #sink: LayoutSink;
  readonly #viewport: VirtualViewport;
  readonly #onReflow: ReflowListener;
  #items: unknown[] = [];
  #isDirty = true;
  #shownTop = -1;
  #shownGeometry: ListGeometry | undefined;

  // Set by the virtualizer, not needed: the viewport knows.
  direction: Layout['direction'] = 'vertical';
  viewportSize = { width: 0, height: 0 };
  viewportScroll = { top: 0, left: 0 };
  totalScrollSize = { width: 0, height: 0 };
  offsetWithinScroller = { top: 0, left: 0 };
  readonly measureChildren = false;
  pin = null;

  constructor(sink: LayoutSink, viewport: VirtualViewport, onReflow: ReflowListener) {
    this.#sink = sink;
    this.#viewport = viewport;
    this.#onReflow = onReflow;
    viewport.onMove = () => this.reflowIfNeeded();
  }

  /** The virtualizer hands the same configuration in at every render; it is fixed. */
  set config(_config: object) {}

  get items(): unknown[] {
    return this.#items;
  }

  set items(items: unknown[]) {
    if (items !== this.#items) this.#isDirty = true;
    this.#items = items;
  }

  unpin(): void {}

  getScrollIntoViewCoordinates(): { top: number } {
    return { top: this.#viewport.top };
  }

  reflowIfNeeded(force = false): void {
    this.#viewport.pull();
    const { geometry, top } = this.#viewport;
    const isSame = top === this.#shownTop && geometry === this.#shownGeometry;
    if (!force && !this.#isDirty && isSame) return;
    if (this.#items.length !== geometry.rowCount) return;
    this.#isDirty = false;
    this.#shownTop = top;
    this.#shownGeometry = geometry;

    const rendered = renderedRows(geometry, top);
    const visible = visibleRows(geometry, top);
    this.#onReflow(rendered, visible);
    const childPositions = new Map<number, { left: number; top: number }>();
    for (let row = rendered.first; row <= rendered.last; row += 1) {
      childPositions.set(row, { left: 0, top: Math.round(row * geometry.rowHeight - top) });
    }
    this.#sink({
      type: 'stateChanged',
      scrollSize: { width: 0, height: geometry.viewHeight },
      range: { ...rendered, firstVisible: visible.first, lastVisible: visible.last },
      childPositions,
    });
  }
}
