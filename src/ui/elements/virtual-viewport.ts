import type { ListGeometry } from '../../app/list/list-geometry.ts';
import { contentHeight } from '../../app/list/list-geometry.ts';
import { VirtualScroll } from '../../app/list/virtual-scroll.ts';

/** The scroll bar is set right when nothing has moved for so many ms. */
const IDLE_MS = 120;

const EMPTY: ListGeometry = { rowCount: 0, rowHeight: 1, viewHeight: 0 };

/**
 * The scrolling box of a list and the place it shows. Keeps the browser's scroll bar and the virtual
 * position together: see {@link VirtualScroll}.
 */
export class VirtualViewport {
  readonly #scroll = new VirtualScroll();
  #geometry = EMPTY;
  #scroller: HTMLElement | undefined;
  #spacer: HTMLElement | undefined;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;
  #isTouched = false;
  /** The bar as last read. */
  #readBar = 0;

  /** Called when the list has been moved or resized by the page, not by scrolling. */
  onMove: () => void = () => {};

  /** Rows and sizes as last told. */
  get geometry(): ListGeometry {
    return this.#geometry;
  }

  /** Where the list is, in px from its beginning. */
  get top(): number {
    return this.#scroll.top;
  }

  /** Begins to follow a box; the spacer inside it makes the scroll bar. The place is kept. */
  connect(scroller: HTMLElement, spacer: HTMLElement): void {
    if (this.#scroller === scroller) return;
    this.disconnect();
    this.#scroller = scroller;
    this.#spacer = spacer;
    scroller.addEventListener('touchstart', this.#onTouch, { passive: true });
    scroller.addEventListener('touchend', this.#onTouch, { passive: true });
    scroller.addEventListener('touchcancel', this.#onTouch, { passive: true });
    spacer.style.height = `${this.#scroll.barHeight}px`;
    this.#setBar();
  }

  disconnect(): void {
    clearTimeout(this.#idleTimer);
    this.#scroller?.removeEventListener('touchstart', this.#onTouch);
    this.#scroller?.removeEventListener('touchend', this.#onTouch);
    this.#scroller?.removeEventListener('touchcancel', this.#onTouch);
    this.#scroller = undefined;
    this.#spacer = undefined;
  }

  /** Takes new sizes or another number of rows. */
  setGeometry(geometry: ListGeometry): void {
    this.pull();
    this.#geometry = geometry;
    this.#scroll.resize(contentHeight(geometry), geometry.viewHeight);
    if (this.#spacer !== undefined) this.#spacer.style.height = `${this.#scroll.barHeight}px`;
    this.#setBar();
    this.onMove();
  }

  /** Goes to a place, in px from the list's beginning. */
  scrollTo(top: number): void {
    this.#scroll.moveTo(top);
    this.#setBar();
    this.onMove();
  }

  /** Reads how far the browser has scrolled. Cheap, and may be called at any time. */
  pull(): void {
    if (this.#scroller === undefined) return;
    const before = this.#scroll.top;
    this.#readBar = this.#scroller.scrollTop;
    this.#scroll.barMoved(this.#readBar);
    if (this.#scroll.strayed) this.#setBar();
    if (this.#scroll.top !== before) this.#waitForIdle();
  }

  #setBar(): void {
    if (this.#scroller === undefined) return;
    const target = this.#scroll.barTarget;
    if (Math.abs(this.#scroller.scrollTop - target) >= 1) this.#scroller.scrollTop = target;
    this.#readBar = this.#scroller.scrollTop;
    this.#scroll.barSet(this.#readBar);
  }

  /** Setting the bar under a finger would end its gesture in Safari. */
  #waitForIdle(): void {
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => {
      // A late frame: the browser has scrolled and not told yet.
      const hasMoved = this.#scroller !== undefined && this.#scroller.scrollTop !== this.#readBar;
      if (this.#isTouched || hasMoved) this.#waitForIdle();
      else this.#setBar();
    }, IDLE_MS);
  }

  readonly #onTouch = (event: Event): void => {
    this.#isTouched = event.type === 'touchstart';
  };
}
