import type { LazyMediaItemModel } from '../../app/list/lazy-media-item-model.ts';
import type { RowRange } from '../../app/list/list-geometry.ts';
import { TravelMeter } from '../../app/list/travel.ts';
import { ListPlaceEvent, ListRangeEvent } from './list-events.ts';
import type { ListPlace } from './list-slice.ts';

/** Places are told at most so often, in ms. */
const PLACE_EVENT_MS = 200;

/** A list that is looked at. */
export interface SeenList extends EventTarget {
  readonly model: LazyMediaItemModel | undefined;
  readonly place: ListPlace;
  /** True until a place that was gone to is reached: what can be seen meanwhile is not wanted. */
  readonly isOnItsWay: boolean;
}

/** The items of a list that can be seen: tells its model, which loads them, and whoever follows the list. */
export class SeenRange {
  readonly #list: SeenList;
  readonly #travel = new TravelMeter();
  #visible: RowRange = { first: 0, last: -1 };
  #placeTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(list: SeenList) {
    this.#list = list;
  }

  /** Now these items can be seen. */
  moveTo(visible: RowRange): void {
    const { model, isOnItsWay } = this.#list;
    if (!isOnItsWay) {
      const { direction, velocity } = this.#travel.moved(visible.first, performance.now());
      model?.ensure(visible, direction, velocity);
    }
    if (visible.first !== this.#visible.first || visible.last !== this.#visible.last) {
      this.#visible = visible;
      this.#list.dispatchEvent(new ListRangeEvent(visible.first, visible.last));
    }
    this.#placeTimer ??= setTimeout(() => this.#settle(), PLACE_EVENT_MS);
  }

  /** Tells no more of where the list was last. */
  stop(): void {
    clearTimeout(this.#placeTimer);
    this.#placeTimer = undefined;
  }

  #settle(): void {
    this.#placeTimer = undefined;
    const { model, place, isOnItsWay } = this.#list;
    this.#list.dispatchEvent(new ListPlaceEvent(place.index, place.offset));
    // At rest, what lies on either side is fetched.
    if (!isOnItsWay) model?.ensure(this.#visible);
  }
}
