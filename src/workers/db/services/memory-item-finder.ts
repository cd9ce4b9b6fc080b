import {
  episodeKeyText,
  externalIdKeyText,
  type TextKey,
  textKey,
  titleKeyText,
} from '../../../shared/text-key.ts';
import type { Statements } from '../engine/connection.ts';
import { readExternalIds, readItemKeys } from '../repositories/import-lookup-repository.ts';
import { HashMultimap } from './hash-multimap.ts';
import type { ItemColumns } from './item-columns.ts';
import type { ItemFinder } from './item-finder.ts';
import type { KnownItem } from './item-identity.ts';

const ROWS_AT_ONCE = 20_000;
const KEYS_AN_ITEM = 2.5;

/** Finds items by keys kept in memory: for a first load, when the indexes are down. */
export class MemoryItemFinder implements ItemFinder {
  readonly #keys: HashMultimap;
  /** Series by sort title, in the order of their ids. */
  readonly #series = new Map<string, number[]>();
  readonly #key: TextKey = { high: 0, low: 0 };

  constructor(expectedItems: number) {
    this.#keys = new HashMultimap(expectedItems * KEYS_AN_ITEM);
  }

  /**
   * Takes in the keys of the library's items with ids above `after`, a stretch at a time; returns the
   * last id seen, or null at the end.
   */
  readStretch(statements: Statements, libraryId: number, after: number): number | null {
    const items = readItemKeys(statements, libraryId, after, ROWS_AT_ONCE);
    const last = items.at(-1)?.id;
    if (last === undefined) return null;
    for (const item of items) {
      if (item.seriesId !== null && item.mediaType === 'episode' && item.episode !== null)
        this.#add(episodeKeyText(item.seriesId, item.season, item.episode), item.id);
      this.#add(titleKeyText(item.mediaType, item.sortTitle, item.year), item.id);
      if (item.mediaType === 'series') this.#rememberSeries(item.id, item.sortTitle);
    }
    for (const { id, source, externalId } of readExternalIds(statements, libraryId, after, last)) {
      this.#add(externalIdKeyText(source, externalId), id);
    }
    return last;
  }

  byExternalId(_statements: Statements, items: ItemColumns, entry: number): readonly number[] {
    return rising(this.#keys.get(items.word('externalIds', entry, 2), items.word('externalIds', entry, 3)));
  }

  byTitle(
    _statements: Statements,
    items: ItemColumns,
    item: number,
    seriesId: number | null,
  ): readonly number[] {
    const key = this.#keyOf(items, item, seriesId);
    return rising(this.#keys.get(key.high, key.low));
  }

  series(_statements: Statements, sortTitle: string): number | undefined {
    return this.#series.get(sortTitle)?.[0];
  }

  rememberNew(id: number, items: ItemColumns, item: number, seriesId: number | null): void {
    for (const { high, low } of this.#keysOf(items, item, seriesId)) this.#keys.add(high, low, id);
    for (let entry = items.from('externalIds', item); entry < items.to('externalIds', item); entry++) {
      this.#keys.add(items.word('externalIds', entry, 2), items.word('externalIds', entry, 3), id);
    }
    if (items.mediaType(item) === 'series') this.#rememberSeries(id, sortTitleOf(items, item));
  }

  rememberSeries(id: number, sortTitle: string): void {
    this.#add(titleKeyText('series', sortTitle, null), id);
    this.#rememberSeries(id, sortTitle);
  }

  remember(known: KnownItem, items: ItemColumns, item: number, seriesId: number | null): void {
    const { id } = known;
    for (const { high, low } of this.#keysOf(items, item, seriesId)) this.#addOnce(high, low, id);
    for (let entry = items.from('externalIds', item); entry < items.to('externalIds', item); entry++) {
      this.#addOnce(items.word('externalIds', entry, 2), items.word('externalIds', entry, 3), id);
    }
    const sortTitle = sortTitleOf(items, item);
    if (items.mediaType(item) !== 'series' || sortTitle === known.sortTitle) return;
    const others = (this.#series.get(known.sortTitle) ?? []).filter((other) => other !== id);
    this.#series.set(known.sortTitle, others);
    this.#rememberSeries(id, sortTitle);
  }

  /** An item's key by number in its series, else by title; valid until the next call. */
  #keyOf(items: ItemColumns, item: number, seriesId: number | null): TextKey {
    if (seriesId !== null && items.isNumberedEpisode(item)) {
      const season = items.numberOrNull(item, 'season');
      return textKey(episodeKeyText(seriesId, season, items.numberOrNull(item, 'episode')), this.#key);
    }
    return items.titleKey(item, this.#key);
  }

  /** What it is found by: one that is told by number also by its title, for those that have no number. */
  *#keysOf(items: ItemColumns, item: number, seriesId: number | null): Generator<TextKey> {
    yield items.titleKey(item, this.#key);
    if (seriesId !== null && items.isNumberedEpisode(item)) yield this.#keyOf(items, item, seriesId);
  }

  #add(keyText: string, id: number): void {
    const { high, low } = textKey(keyText, this.#key);
    this.#keys.add(high, low, id);
  }

  #addOnce(high: number, low: number, id: number): void {
    if (!this.#keys.get(high, low).includes(id)) this.#keys.add(high, low, id);
  }

  #rememberSeries(id: number, sortTitle: string): void {
    const series = this.#series.get(sortTitle);
    if (series) series.push(id);
    else this.#series.set(sortTitle, [id]);
    if (series && (series.at(-2) ?? 0) > id) series.sort((a, b) => a - b);
  }
}

/** As the database's indexes have them: an item that was updated is remembered after newer ones. */
function rising(ids: readonly number[]): readonly number[] {
  return ids.length < 2 ? ids : ids.toSorted((one, other) => one - other);
}

function sortTitleOf(items: ItemColumns, item: number): string {
  return items.string(items.text(item, 'sortTitle')) ?? '';
}
