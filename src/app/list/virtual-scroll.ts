/**
 * The tallest scroll bar a list has, in px. Browsers give up on taller boxes: Firefox above 17.9 M,
 * Chromium above 33.5 M, `@lit-labs/virtualizer` above 8.2 M (lit/lit#3572).
 */
export const MAX_BAR_HEIGHT = 8_000_000;

/** At both ends the bar maps 1:1 for so many px, so that nothing jumps when an end is reached. */
const END_ZONE = 240_000;

/** How far the bar may stray from the place it stands for before it is set right while scrolling. */
const SLACK = 100_000;

/**
 * The scroll position of a list that may be taller than any scroll bar. `top` is where the list
 * really is; the *bar* is what the browser scrolls, at most {@link MAX_BAR_HEIGHT} tall. A small
 * move of the bar moves the list by exactly as many px; a large one (dragging the thumb) takes it to
 * the place the bar then stands for. Where both are the same height they are the same number.
 */
export class VirtualScroll {
  #content = 0;
  #view = 0;
  #top = 0;
  #bar = 0;

  /** Where the list is, in px from its beginning. */
  get top(): number {
    return this.#top;
  }

  /** Height of the box that makes the browser's scroll bar, in px. */
  get barHeight(): number {
    return Math.min(this.#content, MAX_BAR_HEIGHT);
  }

  /** The farthest the list can be scrolled, in px. */
  get maxTop(): number {
    return Math.max(0, this.#content - this.#view);
  }

  /** True when the bar has to be set to {@link barTarget} at once and not only when idle. */
  get strayed(): boolean {
    const drift = Math.abs(this.#bar - this.barTarget);
    return drift > SLACK || (this.#isAtWall && drift >= 1);
  }

  /** Where the bar ought to be for the present place. */
  get barTarget(): number {
    return this.barAt(this.#top);
  }

  /** Takes new heights; the list stays where it is as far as it still can. */
  resize(contentHeight: number, viewHeight: number): void {
    this.#content = contentHeight;
    this.#view = viewHeight;
    this.#top = clamp(this.#top, 0, this.maxTop);
  }

  /** The browser has scrolled the bar to `bar`. */
  barMoved(bar: number): void {
    const delta = bar - this.#bar;
    this.#bar = bar;
    if (delta === 0) return;
    const follows = this.#isScaled && Math.abs(delta) < this.#thumbStep;
    const place = this.topAt(bar);
    this.#top = follows ? clamp(this.#top + delta, 0, this.maxTop) : place;
    // The browser rounds what it is told: at an end, be there exactly.
    if (this.#isAtWall && Math.abs(this.#top - place) < 1) this.#top = place;
  }

  /** Goes to a place; the bar has to be set to {@link barTarget} after. */
  moveTo(top: number): void {
    this.#top = clamp(top, 0, this.maxTop);
  }

  /** The bar has been set by us and now reads `bar` (the browser rounds): this is not scrolling. */
  barSet(bar: number): void {
    this.#bar = bar;
  }

  /** The place a position of the bar stands for. */
  topAt(bar: number): number {
    const at = clamp(bar, 0, this.#maxBar);
    if (!this.#isScaled || at <= END_ZONE) return at;
    const fromEnd = this.#maxBar - at;
    if (fromEnd <= END_ZONE) return this.maxTop - fromEnd;
    return END_ZONE + (at - END_ZONE) * this.#scale;
  }

  /** The position of the bar that stands for a place. */
  barAt(top: number): number {
    const at = clamp(top, 0, this.maxTop);
    if (!this.#isScaled || at <= END_ZONE) return at;
    const fromEnd = this.maxTop - at;
    if (fromEnd <= END_ZONE) return this.#maxBar - fromEnd;
    return END_ZONE + (at - END_ZONE) / this.#scale;
  }

  get #isScaled(): boolean {
    return this.#content > MAX_BAR_HEIGHT;
  }

  get #isAtWall(): boolean {
    return this.#bar <= 0 || this.#bar >= this.#maxBar;
  }

  get #maxBar(): number {
    return Math.max(0, this.barHeight - this.#view);
  }

  /** Px of the list for one px of the bar, between the ends. */
  get #scale(): number {
    return (this.maxTop - 2 * END_ZONE) / (this.#maxBar - 2 * END_ZONE);
  }

  /** A little less than what moving the thumb by one px on the screen moves the bar. */
  get #thumbStep(): number {
    return (0.9 * this.#maxBar) / Math.max(1, this.#view);
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
