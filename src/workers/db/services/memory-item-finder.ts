import type { CatalogueItem } from '../../../shared/catalogue-item.ts';
import type { MediaType } from '../../../shared/media-type.ts';
import type { Statements } from '../engine/connection.ts';
import { readExternalIds, readItemKeys } from '../repositories/import-lookup-repository.ts';
import { HashMultimap } from './hash-multimap.ts';
import type { ItemFinder } from './item-finder.ts';
import { isNumberedEpisode, type KnownItem } from './item-identity.ts';

const ROWS_AT_ONCE = 20_000;
const KEYS_AN_ITEM = 2.5;

/** Finds items by keys kept in memory: for a first load, when the indexes are down. */
export class MemoryItemFinder implements ItemFinder {
  readonly #keys: HashMultimap;
  /** Series by sort title, in the order of their ids. */
  readonly #series = new Map<string, number[]>();

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
      const key =
        item.seriesId !== null && item.mediaType === 'episode' && item.episode !== null
          ? numberKey(item.seriesId, item.season, item.episode)
          : titleKey(item.mediaType, item.sortTitle, item.year);
      this.#keys.add(key, item.id);
      if (item.mediaType === 'series') this.#rememberSeries(item.id, item.sortTitle);
    }
    for (const { id, source, externalId } of readExternalIds(statements, libraryId, after, last)) {
      this.#keys.add(externalIdKey(source, externalId), id);
    }
    return last;
  }

  byExternalId(_statements: Statements, source: string, externalId: string): readonly number[] {
    return this.#keys.get(externalIdKey(source, externalId));
  }

  byTitle(_statements: Statements, item: CatalogueItem, seriesId: number | null): readonly number[] {
    return this.#keys.get(keyOf(item, seriesId));
  }

  series(_statements: Statements, sortTitle: string): number | undefined {
    return this.#series.get(sortTitle)?.[0];
  }

  rememberNew(id: number, item: CatalogueItem, seriesId: number | null): void {
    this.#keys.add(keyOf(item, seriesId), id);
    for (const source in item.externalIds) {
      this.#keys.add(externalIdKey(source, item.externalIds[source] as string), id);
    }
    if (item.mediaType === 'series') this.#rememberSeries(id, item.sortTitle);
  }

  remember(known: KnownItem, item: CatalogueItem, seriesId: number | null): void {
    const { id } = known;
    const externalIds = Object.entries(item.externalIds).map(([source, of]) => externalIdKey(source, of));
    for (const key of [keyOf(item, seriesId), ...externalIds]) {
      if (!this.#keys.get(key).includes(id)) this.#keys.add(key, id);
    }
    if (item.mediaType !== 'series' || item.sortTitle === known.sortTitle) return;
    const others = (this.#series.get(known.sortTitle) ?? []).filter((other) => other !== id);
    this.#series.set(known.sortTitle, others);
    this.#rememberSeries(id, item.sortTitle);
  }

  #rememberSeries(id: number, sortTitle: string): void {
    const series = this.#series.get(sortTitle);
    if (series) series.push(id);
    else this.#series.set(sortTitle, [id]);
    if (series && (series.at(-2) ?? 0) > id) series.sort((a, b) => a - b);
  }
}

function keyOf(item: CatalogueItem, seriesId: number | null): string {
  return seriesId !== null && isNumberedEpisode(item)
    ? numberKey(seriesId, item.season, item.episode)
    : titleKey(item.mediaType, item.sortTitle, item.year);
}

// No two kinds of key begin alike.
const titleKey = (type: MediaType, sortTitle: string, year: number | null) => `t${type}|${year}|${sortTitle}`;
const numberKey = (seriesId: number, season: number | null, episode: number | null) =>
  `n${seriesId}|${season}|${episode}`;
const externalIdKey = (source: string, externalId: string) => `x${source}|${externalId}`;
