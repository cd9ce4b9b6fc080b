import type { RecentTimes } from '../../app/performance/recent-times.ts';

/** CSS px of one frame's column. */
const COLUMN = 2;
/** ms at the strip's upper edge. */
export const STRIP_TOP_MS = 50;
/** ms: a frame that took longer was late on a display of 60 frames a second. */
const LATE_MS = 20;

interface StripColors {
  readonly good: string;
  readonly late: string;
  readonly long: string;
  readonly line: string;
}

/**
 * Draws frame times as columns on a canvas, the newest at its right edge. Sizes and colours are read when
 * they change, never while drawing: that would have the browser lay out in every frame.
 */
export class FrameStrip {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D | null;
  readonly #resizes = new ResizeObserver(([entry]) => entry && this.#fit(entry.contentRect));
  #width = 0;
  #height = 0;
  #colors: StripColors | undefined;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    this.#context = canvas.getContext('2d');
    this.#resizes.observe(canvas);
  }

  disconnect(): void {
    this.#resizes.disconnect();
  }

  /** Reads the colours anew when it is next drawn: the theme has changed. */
  forgetColors(): void {
    this.#colors = undefined;
  }

  draw(times: RecentTimes): void {
    const context = this.#context;
    if (context === null || this.#width === 0) return;
    this.#colors ??= colorsOf(this.#canvas);
    const { good, late, long, line } = this.#colors;
    context.clearRect(0, 0, this.#width, this.#height);
    this.#fill(context, times, good, 0, LATE_MS);
    this.#fill(context, times, late, LATE_MS, STRIP_TOP_MS);
    this.#fill(context, times, long, STRIP_TOP_MS, Number.POSITIVE_INFINITY);
    context.fillStyle = line;
    for (const ms of [1000 / 60, 2000 / 60]) context.fillRect(0, this.#yOf(ms), this.#width, 1);
  }

  /** The columns of one colour as one path: 300 of them cost a tenth of 300 fills. */
  #fill(
    context: CanvasRenderingContext2D,
    times: RecentTimes,
    color: string,
    above: number,
    upTo: number,
  ): void {
    const columns = Math.min(times.count, Math.floor(this.#width / COLUMN));
    context.beginPath();
    for (let back = 0; back < columns; back++) {
      const ms = times.back(back);
      if (ms <= above || ms > upTo) continue;
      const y = this.#yOf(ms);
      context.rect(this.#width - (back + 1) * COLUMN, y, COLUMN - 0.5, this.#height - y);
    }
    context.fillStyle = color;
    context.fill();
  }

  #yOf(ms: number): number {
    return Math.round(this.#height * (1 - Math.min(ms, STRIP_TOP_MS) / STRIP_TOP_MS));
  }

  #fit({ width, height }: DOMRectReadOnly): void {
    this.#width = width;
    this.#height = height;
    this.#canvas.width = Math.round(width * devicePixelRatio);
    this.#canvas.height = Math.round(height * devicePixelRatio);
    this.#context?.scale(devicePixelRatio, devicePixelRatio);
  }
}

/** From properties that the canvas has no other use for: a custom property would not be resolved. */
function colorsOf(canvas: HTMLCanvasElement): StripColors {
  const { color, outlineColor, columnRuleColor, caretColor } = getComputedStyle(canvas);
  return { good: color, late: outlineColor, long: columnRuleColor, line: caretColor };
}
