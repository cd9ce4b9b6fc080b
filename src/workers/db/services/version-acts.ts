import type { MergeGroup } from '../../../rpc/duplicates-api.ts';
import type { VersionDeed } from '../../../shared/edits/item-edit.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import type { ActPart } from '../repositories/act-repository.ts';
import { versionRepository } from '../repositories/version-repository.ts';
import { type ReadyVersions, readyToMerge, readyToSetApart, readyToSplit } from './merge-titles.ts';
import type { Reversal } from './turn-round.ts';
import { partsOfOthers } from './undo-versions.ts';
import { type ActGroup, groupsOf, type VersionChanges } from './version-changes.ts';

/** What is to be done to titles as wholes. */
export type VersionWork =
  | { readonly kind: 'merge'; readonly groups: readonly MergeGroup[] }
  | { readonly kind: 'split'; readonly itemId: number; readonly fileId: number }
  | { readonly kind: 'apart'; readonly itemIds: Iterable<number> };

const NOTHING: VersionChanges = { groups: [], parts: [] };

/** Does it; returns what is to be stored of it. `now` in ms since the epoch. */
export function doVersions(statements: Statements, work: VersionWork, now: number) {
  const { groups, parts } = readyFor(statements, work, now)();
  const [first] = groups;
  if (first === undefined)
    throw new AppError('not-found', 'None of these titles is in the library any more.');
  const named = work.kind === 'split' ? (first.from[0] ?? first.keep) : first.keep;
  const [title] = groups.length === 1 ? versionRepository(statements).titles([named]) : [];
  const changed = groups.flatMap(({ keep, from, besides }) => [keep, ...from, ...besides]);
  return {
    detail: { edits: [], deed: deedOf(work, groups), itemId: title?.id ?? null, title: title?.title ?? null },
    parts,
    itemCount:
      work.kind === 'merge' ? groups.reduce((sum, { from }) => sum + from.length + 1, 0) : changed.length,
    itemIds: groups.map(({ keep }) => keep),
    changed,
    now,
  };
}

/** Does again what was taken back, to what is there now; what it changes takes the place of what it changed. */
export function redoVersions(
  statements: Statements,
  deed: VersionDeed | undefined,
  before: readonly ActPart[],
  now: number,
): Reversal & { readonly parts: readonly ActPart[] } {
  const wanted = groupsOf(before);
  const { groups, parts } = readyAgain(statements, deed, wanted, now)?.() ?? NOTHING;
  const sizeOf = (all: readonly ActGroup[]) => all.reduce((sum, { from }) => sum + from.length + 1, 0);
  return {
    left: Math.max(0, sizeOf(wanted) - sizeOf(groups)),
    itemIds: groups.flatMap(({ keep, from, besides }) => [keep, ...from, ...besides]),
    // What could not be done again may be one already: it can be undone another time.
    parts: [...parts, ...partsOfOthers(statements, before, groups)],
  };
}

function readyFor(statements: Statements, work: VersionWork, now: number): ReadyVersions {
  switch (work.kind) {
    case 'merge':
      return readyToMerge(statements, work.groups, now);
    case 'split':
      return readyToSplit(statements, work.itemId, work.fileId, now);
    case 'apart':
      return readyToSetApart(statements, [...work.itemIds]);
  }
}

function deedOf(work: VersionWork, groups: readonly ActGroup[]): VersionDeed {
  switch (work.kind) {
    case 'merge':
      return { kind: 'merge', groups: groups.length };
    case 'split':
      return { kind: 'split', fileId: work.fileId };
    case 'apart':
      return { kind: 'apart' };
  }
}

/** Undefined: none of it is there any more. */
function readyAgain(...given: Parameters<typeof again>): ReadyVersions | undefined {
  try {
    return again(...given);
  } catch (error) {
    if (error instanceof AppError && error.code !== 'internal') return undefined;
    throw error;
  }
}

function again(
  statements: Statements,
  deed: VersionDeed | undefined,
  wanted: readonly ActGroup[],
  now: number,
): ReadyVersions {
  const [first] = wanted;
  if (deed?.kind === 'split' && first !== undefined)
    return readyToSplit(statements, first.keep, deed.fileId, now, first.from[0]);
  if (deed?.kind === 'apart' && first !== undefined)
    return readyToSetApart(statements, [first.keep, ...first.besides]);
  const groups = wanted.map(({ keep, from }) => ({ itemIds: [keep, ...from], keep }));
  return readyToMerge(statements, groups, now);
}
