import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Toast, Toasts } from '../../app/toasts.ts';

/** How long a message stays at least, in ms, and longer by so much for each letter; with something to do, longer. */
const STAY_MS = 5000;
const STAY_TO_ACT_MS = 10_000;
const PER_LETTER_MS = 40;
const LONGEST_STAY_MS = 15_000;
/** After it was held it stays at least so long, in ms. */
const AFTER_HOLD_MS = 3000;

/** How long a message stays before it leaves by itself, in ms; undefined: until it is closed, as an error does. */
export function stayOf({ kind, title, text = '', action }: Omit<Toast, 'id'>): number | undefined {
  if (kind === 'error') return undefined;
  const toRead = PER_LETTER_MS * (title.length + text.length);
  return Math.min(LONGEST_STAY_MS, toRead + (action === undefined ? STAY_MS : STAY_TO_ACT_MS));
}

interface Running {
  /** What was left when it was last set going, and when that was; ms. */
  left: number;
  since: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Lets messages leave when they have been there long enough. The time stands still while somebody points at them or has
 * the focus in them, and while the page is out of sight.
 */
export class ToastClock implements ReactiveController {
  readonly #toasts: () => Toasts;
  readonly #running = new Map<number, Running>();
  #isHeld = false;

  constructor(host: ReactiveControllerHost, toasts: () => Toasts) {
    this.#toasts = toasts;
    host.addController(this);
  }

  /** Whether somebody is at the messages. */
  get isHeld(): boolean {
    return this.#isHeld;
  }

  hold(isHeld: boolean): void {
    this.#isHeld = isHeld;
    this.#set();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#set);
  }

  hostUpdate(): void {
    const { value } = this.#toasts();
    for (const id of this.#running.keys()) if (!value.some((toast) => toast.id === id)) this.#forget(id);
    for (const toast of value) {
      const left = stayOf(toast);
      if (left !== undefined && !this.#running.has(toast.id))
        this.#running.set(toast.id, { left, since: 0, timer: undefined });
    }
    this.#set();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#set);
    for (const id of [...this.#running.keys()]) this.#forget(id);
  }

  /** Sets each going, or stops it, as it should be now. */
  readonly #set = (): void => {
    const isStill = this.#isHeld || document.hidden;
    for (const [id, running] of this.#running) {
      const { timer, left, since } = running;
      if (isStill && timer !== undefined) {
        clearTimeout(timer);
        running.timer = undefined;
        running.left = Math.max(AFTER_HOLD_MS, left - (performance.now() - since));
      } else if (!isStill && timer === undefined) {
        running.since = performance.now();
        running.timer = setTimeout(() => this.#toasts().close(id), left);
      }
    }
  };

  #forget(id: number): void {
    clearTimeout(this.#running.get(id)?.timer);
    this.#running.delete(id);
  }
}
