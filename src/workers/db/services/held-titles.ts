import { sortTitle } from '../../../shared/sort-title.ts';
import type { Statements } from '../engine/connection.ts';
import { externalIdRepository } from '../repositories/external-id-repository.ts';
import { itemRepository } from '../repositories/item-repository.ts';
import { rereadRepository, type Standing } from '../repositories/reread-repository.ts';
import type { FileRow } from '../repositories/scan-file-repository.ts';
import type { ScannedTitle } from './scanned-title.ts';
import { parseReading } from './stored-reading.ts';

/** A known file with the items it holds, its own first. */
export interface HeldTitles {
  readonly file: FileRow;
  readonly items: readonly [Standing, ...Standing[]];
  /** What its path was read as when it came to them; null when nothing tells. */
  readonly before: ScannedTitle | null;
}

/** What a known file holds; null when it is not there any more. */
export function heldTitles(statements: Statements, file: FileRow): HeldTitles | null {
  const stored = rereadRepository(statements);
  const ids = [file.media_item_id, ...stored.otherItems(file.id)];
  const [own, ...others] = ids.flatMap((id) => stored.standing(id, file.id) ?? []);
  if (own === undefined) return null;
  const items = [own, ...others] as const;
  return { file, items, before: parseReading(file.reading) ?? readingOf(statements, items) };
}

/** Whether two readings name the same title, and the same episodes of it. */
export function isSamePlace(one: ScannedTitle, other: ScannedTitle): boolean {
  return placeOf(one) === placeOf(other);
}

/** Whether a title or series goes by the name that a reading says, whatever it was called when it was matched. */
export function isCalled(statements: Statements, item: Standing, title: ScannedTitle): boolean {
  if (item.year !== title.year) return false;
  const ids = externalIdRepository(statements).byItem(item.id);
  if (ids.some(({ source, externalId }) => (title.externalIds[source] ?? externalId) !== externalId))
    return false;
  const others = itemRepository(statements).alternativeTitles(item.id);
  const names = [item.title, item.originalTitle, ...others.map((other) => other.title)];
  const wanted = sortTitle(title.title);
  return names.some((name) => name !== null && sortTitle(name) === wanted);
}

/** From before readings were kept: what an item is called that nobody has matched, or was called before it was. */
function readingOf(statements: Statements, items: readonly [Standing, ...Standing[]]): ScannedTitle | null {
  const [own] = items;
  const shared = { alternativeTitles: [], externalIds: {} };
  if (own.mediaType !== 'episode') {
    const called = nameBefore(statements, own);
    const mediaType = own.mediaType === 'movie' ? 'movie' : 'video';
    return called && { mediaType, title: called.title, year: called.year, ...shared };
  }
  const series = own.seriesId === null ? undefined : rereadRepository(statements).standing(own.seriesId, 0);
  const called = series && nameBefore(statements, series);
  if (!called) return null;
  const { season, airedDate, episode } = own;
  const numbers = items.flatMap((item) => item.episode ?? []);
  const date = episode === null ? airedDate : null;
  return {
    ...{ mediaType: 'episode', title: called.title, year: called.year, ...shared },
    ...{ season: season ?? 1, numbers, date, episodeTitle: null },
  };
}

function nameBefore(
  statements: Statements,
  item: Standing,
): { readonly title: string; readonly year: number | null } | null {
  const isMatched = item.status === 'matched' || item.status === 'manual';
  return isMatched ? (rereadRepository(statements).titleBefore(item.id) ?? null) : item;
}

function placeOf(title: ScannedTitle): string {
  const ids = Object.entries(title.externalIds).sort(([a], [b]) => (a < b ? -1 : 1));
  const shared = [title.mediaType, title.title, title.year, ids];
  if (title.mediaType !== 'episode') return JSON.stringify(shared);
  return JSON.stringify([...shared, title.season, title.numbers, title.date]);
}
