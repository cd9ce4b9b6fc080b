import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type OverlayPlace, placeWithin, SHEET_BELOW } from '../../app/performance/overlay-place.ts';
import type { OverlayStore } from '../../app/performance/overlay-store.ts';

/** px: what is shown of a collapsed overlay, its header. */
const HEADER_HEIGHT = 45;
const LEAST_SHEET = 180;

/** While it is being moved: where it was, and is now. */
interface Drag {
  readonly from: OverlayPlace;
  readonly sheetFrom: number;
  place: OverlayPlace;
  sheet: number;
}

/** Keeps the overlay within the window, where the person put it and as large; styles do the rest by variables. */
export class OverlayFrame implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #store: () => OverlayStore;
  readonly #sheet = matchMedia(`(max-width: ${SHEET_BELOW - 1}px)`);
  #drag: Drag | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, store: () => OverlayStore) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  /** Whether it lies at the window's lower edge: then only its height can be chosen. */
  get isSheet(): boolean {
    return this.#sheet.matches;
  }

  hostConnected(): void {
    window.addEventListener('resize', this.#onResize);
    this.#sheet.addEventListener('change', this.#onResize);
  }

  hostDisconnected(): void {
    window.removeEventListener('resize', this.#onResize);
    this.#sheet.removeEventListener('change', this.#onResize);
  }

  hostUpdated(): void {
    if (this.#drag === undefined) this.#show(this.#present(), this.#presentSheet());
  }

  /** Moves it by so many px from where it was; a sheet becomes higher instead. */
  move(dx: number, dy: number): void {
    const drag = this.#begin();
    if (this.isSheet) drag.sheet = withinSheet(drag.sheetFrom - dy);
    else drag.place = this.#within({ ...drag.from, x: drag.from.x + dx, y: drag.from.y + dy });
    this.#show(drag.place, drag.sheet);
  }

  /** Makes it larger by so many px than it was. */
  resize(dx: number, dy: number): void {
    const drag = this.#begin();
    const { x, y, width, height } = drag.from;
    const most = { width: innerWidth - x - 8, height: innerHeight - y - 8 };
    drag.place = this.#within({
      x,
      y,
      width: Math.min(width + dx, most.width),
      height: Math.min(height + dy, most.height),
    });
    this.#show(drag.place, drag.sheet);
  }

  /** Keeps where it is now. */
  end(): void {
    const drag = this.#drag;
    this.#drag = undefined;
    if (drag) this.#store().change({ ...drag.place, sheetHeight: drag.sheet });
  }

  #begin(): Drag {
    const from = this.#present();
    const sheet = this.#presentSheet();
    this.#drag ??= { from, place: from, sheetFrom: sheet, sheet };
    return this.#drag;
  }

  #present(): OverlayPlace {
    const { x, y, width, height } = this.#store().value;
    return this.#within({ x, y, width, height });
  }

  #presentSheet(): number {
    return withinSheet(this.#store().value.sheetHeight);
  }

  #within(place: OverlayPlace): OverlayPlace {
    const shown = this.#store().value.isCollapsed ? HEADER_HEIGHT : undefined;
    return placeWithin(place, { width: innerWidth, height: innerHeight }, shown);
  }

  #show({ x, y, width, height }: OverlayPlace, sheet: number): void {
    const values = { x, y, width, height, sheet };
    for (const [name, px] of Object.entries(values)) this.#host.style.setProperty(`--${name}`, `${px}px`);
  }

  readonly #onResize = (): void => this.#host.requestUpdate();
}

function withinSheet(height: number): number {
  return Math.max(LEAST_SHEET, Math.min(height, innerHeight * 0.8));
}
