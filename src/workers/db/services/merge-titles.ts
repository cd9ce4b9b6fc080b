import type { MergeGroup } from '../../../rpc/duplicates-api.ts';
import { type KeepFacts, whichToKeep } from '../../../shared/duplicates/which-to-keep.ts';
import { AppError } from '../../../shared/reply.ts';
import { sortTitle } from '../../../shared/sort-title.ts';
import type { Statements } from '../engine/connection.ts';
import { readKeepFacts } from '../repositories/duplicate-repository.ts';
import { type MergedTitle, type MergePair, versionRepository } from '../repositories/version-repository.ts';
import { parseReading } from './stored-reading.ts';
import { type ActGroup, recordGroups, type VersionChanges } from './version-changes.ts';

/** Most groups of one act: it is one transaction. */
const MOST_GROUPS = 20_000;

/**
 * What was looked at is done, and says what it changed. Whatever is in the way is thrown as {@link AppError} before it is
 * returned, so that nobody has to tell that from what goes wrong between two writes.
 */
export type ReadyVersions = () => VersionChanges;

/**
 * Makes the titles of each group one. Titles that were deleted are passed over, and groups of which fewer than two are left.
 * `now` in ms since the epoch.
 */
export function readyToMerge(
  statements: Statements,
  wanted: readonly MergeGroup[],
  now: number,
): ReadyVersions {
  if (wanted.length > MOST_GROUPS)
    throw new AppError(
      'invalid-argument',
      `At most ${MOST_GROUPS.toLocaleString('en')} groups are merged at once.`,
    );
  const versions = versionRepository(statements);
  const groups = readyGroups(statements, wanted);
  const series = groups.filter(({ mediaType }) => mediaType === 'series').flatMap(({ ids }) => ids);
  const episodes = Map.groupBy(versions.episodesOf(series), ({ seriesId }) => seriesId);
  const recorded: ActGroup[] = groups.map(({ keep, ids }) => ({
    keep,
    from: ids.filter((id) => id !== keep),
    besides: ids.flatMap((id) => episodes.get(id) ?? []).map(({ id }) => id),
  }));
  const merge = () => {
    // The second of each group goes first, then the third of those that have one: no pair stands in another's way.
    for (let round = 0; recorded.some(({ from }) => from.length > round); round++) {
      const pairs = recorded.flatMap(({ keep, from }): MergePair[] => {
        const id = from[round];
        return id === undefined ? [] : [[id, keep]];
      });
      mergePairs(statements, pairs, now);
    }
  };
  return () => recordGroups(statements, recorded, merge);
}

function mergePairs(statements: Statements, pairs: readonly MergePair[], now: number): void {
  const versions = versionRepository(statements);
  versions.join(versions.sameEpisodes(pairs), now);
  versions.moveEpisodes(pairs);
  versions.join(pairs, now);
}

/** A group with what is there of it, and which of that stays. */
interface ReadyGroup {
  readonly ids: readonly number[];
  readonly keep: number;
  readonly mediaType: MergedTitle['mediaType'];
}

function readyGroups(statements: Statements, wanted: readonly MergeGroup[]): readonly ReadyGroup[] {
  const ids = [...new Set(wanted.flatMap(({ itemIds }) => itemIds))];
  const titles = new Map(
    versionRepository(statements)
      .titles(ids)
      .filter(({ isDeleted }) => isDeleted === 0)
      .map((title) => [title.id, title]),
  );
  const facts = new Map<number, KeepFacts>();
  const undecided = wanted.filter(({ keep }) => keep === undefined).flatMap(({ itemIds }) => itemIds);
  for (const one of readKeepFacts(statements, undecided)) facts.set(one.id, one);
  const taken = new Set<number>();
  return wanted.flatMap(({ itemIds, keep }) => {
    const there = [...new Set(itemIds)].filter((id) => titles.has(id) && !taken.has(id));
    const [first] = there;
    if (first === undefined || there.length < 2 || (keep !== undefined && !there.includes(keep))) return [];
    const mediaType = titles.get(first)?.mediaType ?? 'video';
    if (there.some((id) => titles.get(id)?.mediaType !== mediaType))
      throw new AppError('invalid-argument', 'Only titles of one type can become one.');
    for (const id of there) taken.add(id);
    const known = there.flatMap((id) => facts.get(id) ?? []);
    return [{ ids: there, keep: keep ?? whichToKeep(known).id, mediaType }];
  });
}

/** Makes one of several files of a title a title of its own. @param newId The id it had before; absent: a new one. */
export function readyToSplit(
  statements: Statements,
  itemId: number,
  fileId: number,
  now: number,
  newId?: number,
): ReadyVersions {
  const versions = versionRepository(statements);
  const [title] = versions.titles([itemId]);
  const file = versions.fileOf(itemId, fileId);
  if (title === undefined || file === undefined || title.isDeleted)
    throw new AppError('not-found', 'This file is not one of this title any more.');
  if (file.files < 2) throw new AppError('invalid-argument', 'It is the only file of this title.');
  const isFree = newId !== undefined && versions.titles([newId]).length === 0;
  const id = isFree ? newId : versions.nextItemId();
  // What the name of the file says it is, where that stands for itself.
  const reading = parseReading(file.reading);
  const said = reading?.mediaType === title.mediaType ? reading : null;
  const name = said?.title ?? title.title;
  const split = () => {
    versions.split({
      id,
      itemId,
      fileId,
      title: name,
      sortTitle: sortTitle(name),
      year: (said ?? title).year,
      now,
    });
    versions.setApart([itemId, id]);
  };
  return () => recordGroups(statements, [{ keep: itemId, from: [id], besides: [] }], split);
}

/** Remembers that titles are not duplicates of each other; those that were deleted are passed over. */
export function readyToSetApart(statements: Statements, itemIds: readonly number[]): ReadyVersions {
  const versions = versionRepository(statements);
  const ids = versions.titles([...new Set(itemIds)]).flatMap(({ id, isDeleted }) => (isDeleted ? [] : [id]));
  const [keep, ...others] = ids;
  if (keep === undefined || others.length === 0)
    throw new AppError('not-found', 'None of these titles is in the library any more.');
  return () => recordGroups(statements, [{ keep, from: [], besides: others }], () => versions.setApart(ids));
}
