import type { RowRange } from '../../app/list/list-geometry.ts';
import type { IdentifiedRow, NavigableListModel } from '../../app/list/navigable-list-model.ts';
import { TravelMeter } from '../../app/list/travel.ts';
import { ListPlaceEvent, ListRangeEvent } from './list-events.ts';
import type { ListPlace } from './list-slice.ts';

/** A list that has not moved for so long is at rest, in ms. */
const REST_MS = 200;
/**
 * While it moves its place is told at most so often, in ms. The place ends up in the address, and each
 * change of that costs the browser's own process 10 ms for its history and its bar.
 */
const PLACE_EVENT_MS = 1000;

/** A list that is looked at. */
export interface SeenList extends EventTarget {
  readonly model: NavigableListModel<IdentifiedRow> | undefined;
  readonly place: ListPlace;
  /** True until a place that was gone to is reached: what can be seen meanwhile is not wanted. */
  readonly isOnItsWay: boolean;
}

/** The items of a list that can be seen: tells its model, which loads them, and whoever follows the list. */
export class SeenRange {
  readonly #list: SeenList;
  readonly #travel = new TravelMeter();
  #visible: RowRange = { first: 0, last: -1 };
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  /** When the place was told last, or when the list began to move; undefined at rest. */
  #toldAt: number | undefined;

  constructor(list: SeenList) {
    this.#list = list;
  }

  /** Now these items can be seen. */
  moveTo(visible: RowRange): void {
    const now = performance.now();
    const { model, isOnItsWay } = this.#list;
    if (!isOnItsWay) {
      const { direction, velocity } = this.#travel.moved(visible.first, now);
      model?.ensure(visible, direction, velocity);
    }
    if (visible.first !== this.#visible.first || visible.last !== this.#visible.last) {
      this.#visible = visible;
      this.#list.dispatchEvent(new ListRangeEvent(visible.first, visible.last));
    }
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => this.#rest(), REST_MS);
    this.#toldAt ??= now;
    if (now - this.#toldAt > PLACE_EVENT_MS) this.tellPlace();
  }

  /** Tells where the list is now: whoever asks next must not be given an older place. */
  tellPlace(): void {
    this.#toldAt = performance.now();
    const { index, offset } = this.#list.place;
    this.#list.dispatchEvent(new ListPlaceEvent(index, offset));
  }

  /** Tells no more of where the list was last. */
  stop(): void {
    if (this.#restTimer === undefined) return;
    clearTimeout(this.#restTimer);
    this.#restTimer = undefined;
    if (this.#list.model?.isTotalKnown) this.#fetchAround();
  }

  #rest(): void {
    this.#restTimer = undefined;
    this.tellPlace();
    this.#toldAt = undefined;
    this.#fetchAround();
  }

  /** At rest, what lies on either side is fetched, and the model knows that nothing moves. */
  #fetchAround(): void {
    if (!this.#list.isOnItsWay) this.#list.model?.ensure(this.#visible);
  }
}
