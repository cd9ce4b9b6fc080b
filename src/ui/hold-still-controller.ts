import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a list stands still after the pointer moved over it, and as long as it is over something to press; ms. */
const AFTER_MOVE_MS = 1000;
const OVER_CONTROL_MS = 4000;
/** What a person did shows at once: for so long nothing is held after a press. ms. */
const AFTER_PRESS_MS = 1500;

/** An entry as it is shown: the newest that is known of it, and whether it is there no more. */
export interface HeldEntry<T> {
  readonly value: T;
  readonly isGone: boolean;
}

/**
 * Lets lists stand still under a person who aims at something in them: while the pointer is on its way over the host, or
 * rests on a button or link of it, no entry comes, goes or moves. Renders the host anew when that is over.
 */
export class HoldStillController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #lists = new Map<string, readonly unknown[]>();
  #heldUntil = 0;
  #freeUntil = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * A list as it is to be shown now.
   * @param name tells the host's lists apart
   * @param keyOf what an entry is known by
   */
  show<T>(name: string, entries: readonly T[], keyOf: (entry: T) => unknown): readonly HeldEntry<T>[] {
    const before = this.#lists.get(name) as readonly T[] | undefined;
    const isHeld = before !== undefined && performance.now() < this.#heldUntil;
    if (!isHeld) {
      this.#lists.set(name, entries);
      return entries.map((value) => ({ value, isGone: false }));
    }
    const newest = new Map(entries.map((entry) => [keyOf(entry), entry]));
    const held = before.map((entry) => newest.get(keyOf(entry)) ?? entry);
    this.#lists.set(name, held);
    return held.map((value) => ({ value, isGone: !newest.has(keyOf(value)) }));
  }

  hostConnected(): void {
    this.#host.addEventListener('pointermove', this.#onPointer);
    this.#host.addEventListener('pointerdown', this.#onPointer);
    this.#host.addEventListener('pointerleave', this.#onLeave);
    this.#host.addEventListener('click', this.#onPress);
    this.#host.addEventListener('change', this.#onPress);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointermove', this.#onPointer);
    this.#host.removeEventListener('pointerdown', this.#onPointer);
    this.#host.removeEventListener('pointerleave', this.#onLeave);
    this.#host.removeEventListener('click', this.#onPress);
    this.#host.removeEventListener('change', this.#onPress);
    clearTimeout(this.#timer);
    this.#heldUntil = 0;
    this.#lists.clear();
  }

  readonly #onPointer = (event: PointerEvent): void => {
    const now = performance.now();
    if (now < this.#freeUntil) return;
    const isOver = event
      .composedPath()
      .some((node) => node instanceof Element && node.matches('button, a, select'));
    this.#holdUntil(now + (isOver ? OVER_CONTROL_MS : AFTER_MOVE_MS));
  };

  /** A finger leaves whenever it is lifted; the person is still there. */
  readonly #onLeave = ({ pointerType }: PointerEvent): void => {
    if (pointerType === 'mouse') this.#holdUntil(0);
  };

  readonly #onPress = (): void => {
    this.#freeUntil = performance.now() + AFTER_PRESS_MS;
    this.#holdUntil(0);
  };

  #holdUntil(until: number): void {
    clearTimeout(this.#timer);
    this.#heldUntil = until;
    const left = until - performance.now();
    if (left <= 0) this.#host.requestUpdate();
    else this.#timer = setTimeout(() => this.#host.requestUpdate(), left + 1);
  }
}
