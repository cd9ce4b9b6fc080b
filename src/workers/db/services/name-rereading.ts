import { AppError } from '../../../shared/reply.ts';
import { sortTitle } from '../../../shared/sort-title.ts';
import type { Statements } from '../engine/connection.ts';
import { externalIdRepository } from '../repositories/external-id-repository.ts';
import { itemNfoRepository } from '../repositories/item-nfo-repository.ts';
import { type ItemName, rereadRepository, type Standing } from '../repositories/reread-repository.ts';
import type { FileRow } from '../repositories/scan-file-repository.ts';
import { removeItemsAbove, removeItemsWithoutFiles } from '../repositories/scan-removal-repository.ts';
import type { ScanRows } from '../repositories/scan-row-repository.ts';
import { type HeldTitles, heldTitles, isCalled, isSamePlace } from './held-titles.ts';
import { isOfNameAlone, readingWords, whyDecided, whyKept } from './keep-reason.ts';
import type { ScanTitles } from './scan-titles.ts';
import type { EpisodeTitles, ScannedTitle } from './scanned-title.ts';
import { isSameSeries, storedReading } from './stored-reading.ts';

/** The statements of one transaction, and rows prepared for it. `now` in ms since the epoch. */
export interface RereadTools {
  readonly statements: Statements;
  readonly rows: ScanRows;
  readonly now: number;
}

/** What came of reading a file's name again; a reason why its title was left alone is for a person. */
export type Reread =
  | { readonly kind: 'same' | 'retitled' }
  | { readonly kind: 'kept'; readonly reason: string; readonly itemId: number };

/** The items that a reading names: undefined stands for those that are not there, as for their series. */
interface Target {
  readonly items: readonly (number | undefined)[];
  /** Null: the reading is of no series. */
  readonly seriesId: number | undefined | null;
}

const UNKNOWN =
  'It was matched before the app kept what names are read as, so nothing tells whether this one is read differently now.';
const NOT_HELD = 'The library cannot hold it.';

/**
 * Gives known files the titles that their paths say now. A title that is what the name of one file says, and nothing
 * more, is called anew. A file whose name says another title goes to that one, which waits to be matched; the old one
 * goes with its last file. Nothing is changed that a person or an NFO has said, nor is anything lost that a person has
 * made of a title: such a file stays where it is.
 */
export class NameRereading {
  readonly #titles: ScanTitles;

  constructor(titles: ScanTitles) {
    this.#titles = titles;
  }

  reread(tools: RereadTools, file: FileRow, title: ScannedTitle): Reread {
    const { statements, rows } = tools;
    const reading = storedReading(title);
    if (file.reading === reading) return { kind: 'same' };
    const held = heldTitles(statements, file);
    if (held === null) return { kind: 'same' };
    const stored = rereadRepository(statements);
    const lastItemId = rows.lastItemId;
    try {
      const target = this.#target(statements, held, title);
      const refusal = whyLeft(statements, held, target);
      // What the next reading is compared with is known from now on.
      if (held.before === null) stored.setReading(file.id, reading);
      if (refusal !== null) return refusal === '' ? { kind: 'same' } : kept(held, title, refusal);
      const kind = this.#apply(tools, held, target, title) ? 'retitled' : 'same';
      stored.setReading(file.id, reading);
      if (rows.lastItemId > lastItemId) stored.setAddedAbove(lastItemId, file.created_at);
      return { kind };
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'constraint') throw error;
      // The statement alone was taken back, not the titles made for the file.
      removeItemsAbove(statements, lastItemId);
      this.#titles.forget();
      return kept(held, title, NOT_HELD);
    }
  }

  #target(statements: Statements, { items, before }: HeldTitles, title: ScannedTitle): Target {
    const [own] = items;
    const ownIds = items.map(({ id }) => id);
    if (before !== null && isSamePlace(before, title)) return { items: ownIds, seriesId: own.seriesId };
    if (title.mediaType !== 'episode') {
      const found = this.#titles.find(statements, title);
      const isOwn = found === undefined && items.length === 1 && isCalled(statements, own, title);
      return { items: [isOwn ? own.id : found], seriesId: null };
    }
    const seriesId = this.#seriesOf(statements, own, before, title);
    if (seriesId !== undefined)
      return { items: this.#titles.findEpisodes(statements, seriesId, title), seriesId };
    const count = Math.max(1, title.numbers.length);
    return { items: Array.from({ length: count }, () => undefined), seriesId };
  }

  /** That of the file's own episode where the reading names the same: it may be called otherwise since it was matched. */
  #seriesOf(
    statements: Statements,
    own: Standing,
    before: ScannedTitle | null,
    title: EpisodeTitles,
  ): number | undefined {
    if (own.seriesId === null) return this.#titles.findSeries(statements, title);
    if (before?.mediaType === 'episode' && isSameSeries(before, title)) return own.seriesId;
    const series = rereadRepository(statements).standing(own.seriesId, 0);
    const found = this.#titles.findSeries(statements, title);
    if (found === undefined && series && isCalled(statements, series, title)) return own.seriesId;
    return found;
  }

  /** False when nothing but the reading is to be noted. */
  #apply(tools: RereadTools, held: HeldTitles, target: Target, title: ScannedTitle): boolean {
    const { statements, rows, now } = tools;
    const [own] = held.items;
    if (lostOf(held, target).length === 0 && target.items.length === held.items.length) {
      if (held.items.length > 1 || !isOfNameAlone(own) || !isCalledOtherwise(own, title)) return false;
      this.#rename(tools, held, title, own.seriesId);
      return true;
    }
    if (isRenamed(held, target)) {
      const isOfSeries = title.mediaType === 'episode';
      const made = isOfSeries
        ? (target.seriesId ?? this.#titles.seriesOf(statements, rows, title, now))
        : null;
      this.#rename(tools, held, title, made);
      return true;
    }
    const items =
      title.mediaType === 'episode' && typeof target.seriesId === 'number'
        ? this.#titles.episodesOf(statements, rows, target.seriesId, title)
        : this.#titles.itemsOf(statements, rows, title, now);
    this.#put(tools, held, target, items);
    return true;
  }

  /** Makes the file's only item what the reading says. */
  #rename(
    { statements, rows, now }: RereadTools,
    held: HeldTitles,
    title: ScannedTitle,
    seriesId: number | null,
  ): void {
    const [own] = held.items;
    const { before } = held;
    rereadRepository(statements).rename(own.id, itemNameOf(title, seriesId), now);
    if (before !== null && before.mediaType !== 'episode') {
      rereadRepository(statements).deleteAlternativeTitles(own.id, before.alternativeTitles);
      for (const source of Object.keys(before.externalIds))
        externalIdRepository(statements).deleteOfSource(own.id, source);
    }
    if (title.mediaType !== 'episode') {
      for (const other of title.alternativeTitles) rows.alternativeTitle(own.id, other);
      for (const [source, id] of Object.entries(title.externalIds)) rows.externalId(own.id, source, id);
    }
    if (own.seriesId !== null && own.seriesId !== seriesId) this.#remove(statements, [own.seriesId]);
  }

  /** Puts the file to other items; those that are left without a file go. */
  #put(
    { statements, rows, now }: RereadTools,
    held: HeldTitles,
    target: Target,
    [first, ...others]: readonly [number, ...number[]],
  ): void {
    const { file, items } = held;
    const [own] = items;
    itemNfoRepository(statements).setFileItem(file.id, first, now);
    for (const other of others) if (other !== first) rows.fileItem(file.id, other);
    const isSingle = own.seriesId === null && target.seriesId === null;
    if (first !== own.id)
      rereadRepository(statements).moveOwnArtwork(file.id, own.id, first, isSingle && own.isShared === 0);
    const kept = [first, ...others];
    this.#remove(
      statements,
      items.map(({ id }) => id).filter((id) => !kept.includes(id)),
    );
  }

  #remove(statements: Statements, items: readonly number[]): void {
    removeItemsWithoutFiles(statements, Uint32Array.from(items));
    // It remembers series, and one may have gone.
    this.#titles.forget();
  }
}

/** Those items of the file that the reading does not name. */
function lostOf({ items }: HeldTitles, target: Target): readonly Standing[] {
  return items.filter(({ id }) => !target.items.includes(id));
}

/** Whether the file's item becomes the one that the reading names: no other file has it, and there is no other of that name. */
function isRenamed({ items }: HeldTitles, target: Target): boolean {
  const isOneToOne = items.length === 1 && target.items.length === 1 && target.items[0] === undefined;
  return isOneToOne && isOfNameAlone(items[0]);
}

/** Why the file stays with its titles, for a person; '' where nobody need know, null where it need not stay. */
function whyLeft(statements: Statements, held: HeldTitles, target: Target): string | null {
  const lost = lostOf(held, target);
  const [own] = held.items;
  if (lost.length === 0) return null;
  const isOfOther = own.seriesId !== null && own.seriesId !== target.seriesId;
  const series = isOfOther ? rereadRepository(statements).standing(own.seriesId, 0) : undefined;
  const concerned = [...(isRenamed(held, target) ? [] : lost), ...(series ? [series] : [])];
  if (held.before === null) return concerned.some((one) => whyDecided(one) !== null) ? '' : UNKNOWN;
  return concerned.map(whyKept).find((reason) => reason !== null) ?? null;
}

function kept({ items: [own] }: HeldTitles, title: ScannedTitle, reason: string): Reread {
  return { kind: 'kept', reason: `Its name says “${readingWords(title)}” now. ${reason}`, itemId: own.id };
}

function isCalledOtherwise(own: Standing, title: ScannedTitle): boolean {
  const name = itemNameOf(title, own.seriesId);
  return own.title !== name.title || own.year !== name.year || own.mediaType !== name.mediaType;
}

/** The item that a reading of one thing names. */
function itemNameOf(title: ScannedTitle, seriesId: number | null): ItemName {
  if (title.mediaType !== 'episode') {
    const own = { mediaType: title.mediaType, title: title.title, year: title.year, airedDate: null };
    return { ...own, sortTitle: sortTitle(title.title), seriesId: null, season: null, episode: null };
  }
  const [episode = null] = title.numbers;
  const name = title.episodeTitle ?? title.date ?? `Episode ${episode}`;
  const place = { seriesId, season: title.season, episode: title.date === null ? episode : null };
  return {
    ...{ mediaType: 'episode', title: name, sortTitle: sortTitle(name), year: null },
    ...{ airedDate: title.date, ...place },
  };
}
