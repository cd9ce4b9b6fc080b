import type { Nfo } from '../../../shared/files/nfo.ts';
import type { MediaType } from '../../../shared/media-type.ts';
import type { Statements } from '../engine/connection.ts';
import { findEpisodesByNumber } from '../repositories/import-lookup-repository.ts';
import { itemNfoRepository } from '../repositories/item-nfo-repository.ts';
import { itemStatus } from '../repositories/match-repository.ts';
import { personalItems, removeItemsWithoutFiles } from '../repositories/scan-removal-repository.ts';
import type { ScanRows } from '../repositories/scan-row-repository.ts';
import type { HeldItem } from '../repositories/sidecar-repository.ts';
import type { ScanTitles } from './scan-titles.ts';
import type { HeldFile } from './sidecar-owner.ts';

/** What one transaction finds and makes titles with. `now` in ms since the epoch. */
export interface NfoTools {
  readonly statements: Statements;
  readonly rows: ScanRows;
  readonly titles: ScanTitles;
  readonly now: number;
}

/** An item and what an NFO says of it. */
export interface NfoTarget {
  readonly itemId: number;
  readonly entry: Nfo;
}

/** The items that an NFO beside a file speaks of, or why it cannot be taken for the file's, for a person. */
export type NfoTargets = readonly NfoTarget[] | string;

const ANOTHER =
  'It says that the file is another title than its name does; what you have noted of this one would be lost, so it stays.';

/**
 * Finds the items that an NFO speaks of. Where it says that the file is another title than its name does, the file is
 * put to that one, which is made where it is not there; a title that is left without files goes.
 */
export function targetsOf(tools: NfoTools, file: HeldFile, entries: readonly Nfo[]): NfoTargets {
  const [entry] = entries.filter(({ kind }) => kind !== 'season');
  const [current] = file.items;
  if (entry === undefined) return [];
  if (entry.kind === 'series') return 'It describes a series, and lies beside a video.';
  if (entry.kind === 'episode')
    return episodes(
      tools,
      file,
      entries.filter(({ kind }) => kind === 'episode'),
    );
  if (entry.kind !== null) return single(tools, file, entry);
  // An address of an episode is often its series'.
  return current.mediaType === 'episode'
    ? 'It names a page and does not say whether that is the episode’s or its series’.'
    : [{ itemId: current.itemId, entry }];
}

function single(tools: NfoTools, file: HeldFile, entry: Nfo): NfoTargets {
  const { statements, rows, titles, now } = tools;
  const [current] = file.items;
  const isSingle = current.mediaType !== 'episode';
  const mediaType: MediaType = entry.kind === 'movie' || current.mediaType === 'movie' ? 'movie' : 'video';
  const called = isSingle ? itemStatus(statements, current.itemId)?.title : undefined;
  const title = entry.title ?? entry.originalTitle ?? called;
  if (title === undefined) return 'It describes a film and does not say which.';
  const { year, externalIds } = entry;
  const wanted = { mediaType, title, year, alternativeTitles: [], externalIds } as const;
  const found = titles.find(statements, wanted);
  if (isSingle && (found === current.itemId || (found === undefined && !isAnothers(tools, current, entry)))) {
    itemNfoRepository(statements).setMediaType(current.itemId, mediaType);
    return [{ itemId: current.itemId, entry }];
  }
  if (wouldLose(statements, file.items)) return ANOTHER;
  const [itemId] = found === undefined ? titles.itemsOf(statements, rows, wanted, now) : [found];
  put(tools, file, [itemId]);
  return [{ itemId, entry }];
}

/** Whether another NFO says that the item is another title. */
function isAnothers({ statements }: NfoTools, { itemId }: HeldItem, { externalIds }: Nfo): boolean {
  const record = itemNfoRepository(statements).get(itemId);
  if (record === undefined || record.sidecarId === null) return false;
  return Object.entries(externalIds).some(([source, id]) => (record.externalIds[source] ?? id) !== id);
}

function episodes(tools: NfoTools, file: HeldFile, entries: readonly Nfo[]): NfoTargets {
  const { statements } = tools;
  const [current] = file.items;
  const seriesId = current.mediaType === 'episode' ? current.seriesId : null;
  if (seriesId === null && entries[0]?.seriesTitle === null)
    return 'It describes an episode and does not say of which series.';
  const free = file.items.filter((item) => !entries.some((entry) => isOfNumber(item, entry)));
  const targets: NfoTarget[] = [];
  for (const entry of entries) {
    const own = file.items.find((item) => isOfNumber(item, entry));
    const itemId = own?.itemId ?? episodeOf(tools, seriesId, entry, free, current);
    if (itemId !== undefined) targets.push({ itemId, entry });
  }
  // Episodes that the name tells and the NFO does not stay.
  const left = entries.length < file.items.length ? free.map(({ itemId }) => itemId) : [];
  const wanted = [...new Set([...targets.map(({ itemId }) => itemId), ...left])];
  const isSame =
    wanted.length === file.items.length && file.items.every(({ itemId }) => wanted.includes(itemId));
  if (wanted.length === 0 || isSame) return targets;
  const lost = file.items.filter(({ itemId }) => !wanted.includes(itemId));
  if (wouldLose(statements, lost)) return ANOTHER;
  put(tools, file, wanted);
  return targets;
}

function isOfNumber({ season, episode }: HeldItem, entry: Nfo): boolean {
  return episode !== null && episode === entry.episode && (entry.season === null || entry.season === season);
}

/** The episode an entry speaks of: one there is, one of the file's that is numbered anew, or a new one. */
function episodeOf(
  { statements, rows, titles, now }: NfoTools,
  seriesId: number | null,
  entry: Nfo,
  free: HeldItem[],
  current: HeldItem,
): number | undefined {
  const season = entry.season ?? current.season ?? 1;
  const { episode, seriesTitle } = entry;
  if (episode === null) return free.shift()?.itemId;
  if (seriesId === null) {
    const shared = { year: null, alternativeTitles: [], externalIds: {}, date: null } as const;
    const numbers = { season, numbers: [episode], episodeTitle: entry.title };
    const wanted = { mediaType: 'episode', title: seriesTitle ?? '', ...shared, ...numbers } as const;
    return titles.itemsOf(statements, rows, wanted, now)[0];
  }
  const [known] = findEpisodesByNumber(statements, seriesId, season, episode);
  return known ?? free.shift()?.itemId ?? titles.addEpisode(statements, rows, seriesId, season, episode);
}

function wouldLose(statements: Statements, items: readonly HeldItem[]): boolean {
  const ids = Uint32Array.from(items.map(({ itemId }) => itemId));
  return personalItems(statements, ids).length > 0;
}

function put({ statements, rows, now }: NfoTools, file: HeldFile, items: readonly number[]): void {
  const [first, ...others] = items;
  if (first === undefined) return;
  itemNfoRepository(statements).setFileItem(file.fileId, first, now);
  for (const other of others) rows.fileItem(file.fileId, other);
  const before = file.items.map(({ itemId }) => itemId).filter((itemId) => !items.includes(itemId));
  removeItemsWithoutFiles(statements, Uint32Array.from(before));
}
