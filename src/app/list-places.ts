import { criteriaKey, type ItemCriteria } from '../shared/item-criteria.ts';

/** Where a list was left. */
export interface ListPlace {
  /** Position of the first item that could be seen. */
  readonly index: number;
  /** Px of its row that were scrolled out of sight. */
  readonly offset: number;
  /** The item that had the focus. */
  readonly itemId?: number;
}

/** Lists whose places are remembered; the one not seen for the longest is forgotten first. */
const MOST_PLACES = 100;

/** Remembers for every list where it was left, also after a reload. */
export class ListPlaces {
  readonly #storage: Storage;
  readonly #key: string;
  readonly #places: Map<string, ListPlace>;

  /** @param key name under which they are stored, with the app's prefix */
  constructor(storage: Storage, key: string) {
    this.#storage = storage;
    this.#key = key;
    this.#places = new Map(parsePlaces(storage.getItem(key)));
  }

  /** @param list A list of items, or the name of another list. */
  get(list: ItemCriteria | string): ListPlace | undefined {
    return this.#places.get(keyOf(list));
  }

  /**
   * The list tells where it is. At the very place it was left it keeps the item that had the focus: a list that comes
   * to rest tells its place also when nobody has moved it.
   */
  moveTo(list: ItemCriteria | string, index: number, offset: number): void {
    const left = this.get(list);
    const isSame = left?.index === index && Math.abs(left.offset - offset) < 1;
    this.set(list, isSame ? { ...left, offset } : { index, offset });
  }

  set(list: ItemCriteria | string, place: ListPlace): void {
    const key = keyOf(list);
    this.#places.delete(key);
    this.#places.set(key, place);
    const [oldest] = this.#places.keys();
    if (this.#places.size > MOST_PLACES && oldest !== undefined) this.#places.delete(oldest);
    this.#storage.setItem(this.#key, JSON.stringify([...this.#places]));
  }
}

function keyOf(list: ItemCriteria | string): string {
  return typeof list === 'string' ? list : criteriaKey(list);
}

/** Reads places as they were stored; leaves out what is none. */
export function parsePlaces(text: string | null): [string, ListPlace][] {
  try {
    const stored: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(stored) ? stored.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is [string, ListPlace] {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return false;
  const place: unknown = value[1];
  if (typeof place !== 'object' || place === null || !('index' in place) || !('offset' in place))
    return false;
  return Number.isSafeInteger(place.index) && Number(place.index) >= 0 && Number.isFinite(place.offset);
}
