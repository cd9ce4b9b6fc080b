import type { ItemOrder } from '../../rpc/items-api.ts';
import { criteriaKey, type ItemCriteria } from '../../shared/item-criteria.ts';

/** Builds orders; both may be slow at a million items. */
export interface OrderBuilder {
  order(criteria: ItemCriteria, requestId: string): Promise<ItemOrder>;
  cancelOrder(requestId: string): Promise<void>;
}

/** Orders kept: 4 MB each at a million items. */
const MOST_KEPT = 4;

interface Entry {
  readonly criteria: ItemCriteria;
  /** The last order that was built, however old. */
  order: ItemOrder | undefined;
  isStale: boolean;
  /** The building of a newer one, while it is under way. */
  building: Building | undefined;
}

interface Building {
  readonly requestId: string;
  readonly done: Promise<ItemOrder>;
  /** Something changed since it began: what it has read may be from before. */
  isOutdated: boolean;
}

/**
 * The orders of lists, built once each and kept until something changes. A stale order still serves
 * the list that is on the screen until {@link ItemOrders.fresh} has replaced it.
 */
export class ItemOrders {
  readonly #builder: OrderBuilder;
  readonly #entries = new Map<string, Entry>();
  #requests = 0;

  constructor(builder: OrderBuilder) {
    this.#builder = builder;
  }

  /** The order as last built, be it stale; undefined when there is none yet. */
  last(criteria: ItemCriteria): ItemOrder | undefined {
    return this.#entries.get(criteriaKey(criteria))?.order;
  }

  /** The order if nothing has changed since it was built. */
  current(criteria: ItemCriteria): ItemOrder | undefined {
    const entry = this.#entries.get(criteriaKey(criteria));
    return entry === undefined || entry.isStale ? undefined : entry.order;
  }

  /**
   * The order as it is now, built if need be; one building a list however many ask. One that is under
   * way and outdated is stopped: whoever waits for it gets the newer one.
   */
  fresh(criteria: ItemCriteria): Promise<ItemOrder> {
    const entry = this.#touch(criteria);
    if (entry.order !== undefined && !entry.isStale) return Promise.resolve(entry.order);
    const { building } = entry;
    if (building !== undefined && !building.isOutdated) return building.done;
    entry.building = this.#build(criteria, entry);
    if (building !== undefined) void this.#builder.cancelOrder(building.requestId);
    return entry.building.done;
  }

  /**
   * Something changed: every order is built anew when next asked for. What is being built goes on
   * until then, for those who asked before the change: stopped at every change, an order that takes
   * longer than they are apart would never be ready.
   * @param isConcerned Of which lists that is so; all unless said otherwise.
   */
  invalidate(isConcerned: (criteria: ItemCriteria) => boolean = () => true): void {
    for (const entry of this.#entries.values()) {
      if (!isConcerned(entry.criteria)) continue;
      entry.isStale = true;
      if (entry.building !== undefined) entry.building.isOutdated = true;
    }
  }

  #build(criteria: ItemCriteria, entry: Entry): Building {
    this.#requests += 1;
    const requestId = `order-${this.#requests}`;
    const done = this.#builder.order(criteria, requestId).then(
      (order) => {
        if (entry.building !== building) return this.fresh(criteria);
        entry.order = order;
        entry.isStale = building.isOutdated;
        entry.building = undefined;
        return order;
      },
      (error: unknown) => {
        if (entry.building !== building) return this.fresh(criteria);
        entry.building = undefined;
        throw error;
      },
    );
    const building: Building = { requestId, done, isOutdated: false };
    return building;
  }

  /** The entry of a list, made the most recently used; the least recently used one gives way. */
  #touch(criteria: ItemCriteria): Entry {
    const key = criteriaKey(criteria);
    const entry = this.#entries.get(key) ?? {
      criteria,
      order: undefined,
      isStale: true,
      building: undefined,
    };
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    for (const [oldKey, old] of this.#entries) {
      if (this.#entries.size <= MOST_KEPT) break;
      this.#entries.delete(oldKey);
      if (old.building !== undefined) void this.#builder.cancelOrder(old.building.requestId);
    }
    return entry;
  }
}
