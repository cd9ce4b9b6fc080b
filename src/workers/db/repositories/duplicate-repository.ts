import { type KeepFacts, linesOf } from '../../../shared/duplicates/which-to-keep.ts';
import type { MediaType } from '../../../shared/media-type.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import apartSql from '../sql/duplicates/apart.sql?raw';
import byEpisodeSql from '../sql/duplicates/by-episode.sql?raw';
import byExternalIdSql from '../sql/duplicates/by-external-id.sql?raw';
import byFingerprintSql from '../sql/duplicates/by-fingerprint.sql?raw';
import bySizeSql from '../sql/duplicates/by-size.sql?raw';
import byTitleSql from '../sql/duplicates/by-title.sql?raw';
import episodeBoundarySql from '../sql/duplicates/episode-boundary.sql?raw';
import externalIdBoundarySql from '../sql/duplicates/external-id-boundary.sql?raw';
import fingerprintBoundarySql from '../sql/duplicates/fingerprint-boundary.sql?raw';
import idsOfMembersSql from '../sql/duplicates/ids-of-members.sql?raw';
import keepFactsSql from '../sql/duplicates/keep-facts.sql?raw';
import membersSql from '../sql/duplicates/members.sql?raw';
import sizeBoundarySql from '../sql/duplicates/size-boundary.sql?raw';
import titleBoundarySql from '../sql/duplicates/title-boundary.sql?raw';

type Found = { ids: string };
type Stretch<T> = { after: T; last: T };
type Boundary<T> = { after: T; size: number };

const ID_BOUNDARY = defineQuery<
  { source: string; externalId: string; size: number },
  { source: string; externalId: string }
>('duplicates/external-id-boundary', externalIdBoundarySql);
const BY_ID = defineQuery<
  { source: string; externalId: string; lastSource: string; lastExternalId: string },
  Found
>('duplicates/by-external-id', byExternalIdSql);
const TITLE_BOUNDARY = defineQuery<Boundary<string>, { sortTitle: string }>(
  'duplicates/title-boundary',
  titleBoundarySql,
);
const BY_TITLE = defineQuery<Stretch<string>, Found>('duplicates/by-title', byTitleSql);
const EPISODE_BOUNDARY = defineQuery<Boundary<number>, { seriesId: number }>(
  'duplicates/episode-boundary',
  episodeBoundarySql,
);
const BY_EPISODE = defineQuery<Stretch<number>, Found>('duplicates/by-episode', byEpisodeSql);
const FINGERPRINT_BOUNDARY = defineQuery<Boundary<string>, { fingerprint: string }>(
  'duplicates/fingerprint-boundary',
  fingerprintBoundarySql,
);
const BY_FINGERPRINT = defineQuery<Stretch<string>, Found>('duplicates/by-fingerprint', byFingerprintSql);
const SIZE_BOUNDARY = defineQuery<Boundary<number>, { size: number }>(
  'duplicates/size-boundary',
  sizeBoundarySql,
);
const BY_SIZE = defineQuery<Stretch<number> & { most: number }, Found>('duplicates/by-size', bySizeSql);
const MEMBERS = defineQuery<{ ids: string }, DuplicateMember>('duplicates/members', membersSql);
const IDS_OF_MEMBERS = defineQuery<{ ids: string }, { itemId: number; source: string; externalId: string }>(
  'duplicates/ids-of-members',
  idsOfMembersSql,
);
const APART = defineQuery<{ after: number }, { itemId: number; otherId: number }>(
  'duplicates/apart',
  apartSql,
);
const KEEP_FACTS = defineQuery<{ ids: string }, KeepFactsRow>('duplicates/keep-facts', keepFactsSql);

/** Sorts behind every text and number. */
const END = '\u{10ffff}';
/** Smaller files are of one size by chance: bytes. */
const LEAST_SIZE = 10_000_000;
/** More files of one size are so by how they were made. */
const MOST_OF_SIZE = 8;

/** A title that was found with others. */
export interface DuplicateMember {
  readonly id: number;
  readonly libraryId: number;
  readonly mediaType: MediaType;
  readonly sortTitle: string;
}

interface KeepFactsRow extends Omit<KeepFacts, 'lines' | 'hasHdr' | 'isWatched'> {
  readonly resolutions: string | null;
  readonly hasHdr: 0 | 1;
  readonly isWatched: 0 | 1;
}

/** What was found in a stretch of an index, and where to go on; undefined at its end. */
export interface FoundStretch<Place> {
  readonly sets: readonly (readonly number[])[];
  readonly next: Place | undefined;
}

/** Walks one index after what titles have in common. */
export interface DuplicateWalk<Place> {
  readonly start: Place;
  /** @param size Entries of the index that are read. */
  read(statements: Statements, place: Place, size: number): FoundStretch<Place>;
}

/** Ids at providers. */
export const walkExternalIds: DuplicateWalk<{ source: string; externalId: string }> = {
  start: { source: '', externalId: '' },
  read(statements, place, size) {
    const next = statements.get(ID_BOUNDARY, { ...place, size });
    const { source, externalId } = next ?? { source: END, externalId: END };
    return stretch(statements.all(BY_ID, { ...place, lastSource: source, lastExternalId: externalId }), next);
  },
};

/** Titles with their years. */
export const walkTitles: DuplicateWalk<string> = {
  start: '',
  read(statements, after, size) {
    const next = statements.get(TITLE_BOUNDARY, { after, size })?.sortTitle;
    return stretch(statements.all(BY_TITLE, { after, last: next ?? END }), next);
  },
};

/** Numbers of episodes. */
export const walkEpisodes: DuplicateWalk<number> = {
  start: 0,
  read(statements, after, size) {
    const next = statements.get(EPISODE_BOUNDARY, { after, size })?.seriesId;
    return stretch(statements.all(BY_EPISODE, { after, last: next ?? Number.MAX_SAFE_INTEGER }), next);
  },
};

/** Contents of files. */
export const walkFingerprints: DuplicateWalk<string> = {
  start: '',
  read(statements, after, size) {
    const next = statements.get(FINGERPRINT_BOUNDARY, { after, size })?.fingerprint;
    return stretch(statements.all(BY_FINGERPRINT, { after, last: next ?? END }), next);
  },
};

/** Sizes of files. */
export const walkSizes: DuplicateWalk<number> = {
  start: LEAST_SIZE,
  read(statements, after, size) {
    const next = statements.get(SIZE_BOUNDARY, { after, size })?.size;
    const last = next ?? Number.MAX_SAFE_INTEGER;
    return stretch(statements.all(BY_SIZE, { after, last, most: MOST_OF_SIZE }), next);
  },
};

/** Those of the titles that are in an active library. */
export function readMembers(statements: Statements, ids: readonly number[]): readonly DuplicateMember[] {
  return statements.all(MEMBERS, { ids: JSON.stringify(ids) });
}

/** What providers know titles by. */
export function readIdsOfMembers(
  statements: Statements,
  ids: readonly number[],
): readonly { readonly itemId: number; readonly source: string; readonly externalId: string }[] {
  return statements.all(IDS_OF_MEMBERS, { ids: JSON.stringify(ids) });
}

/** Pairs that a person said are not one. */
export function readApart(
  statements: Statements,
): readonly { readonly itemId: number; readonly otherId: number }[] {
  return statements.all(APART, { after: 0 });
}

/** What tells which of titles to keep; those that are gone are left out. */
export function readKeepFacts(statements: Statements, ids: readonly number[]): readonly KeepFacts[] {
  return statements
    .all(KEEP_FACTS, { ids: JSON.stringify(ids) })
    .map(({ resolutions, hasHdr, isWatched, ...facts }) => ({
      ...facts,
      lines: linesOf(resolutions?.split(',') ?? []),
      hasHdr: hasHdr === 1,
      isWatched: isWatched === 1,
    }));
}

function stretch<Place>(found: readonly Found[], next: Place | undefined): FoundStretch<Place> {
  return { sets: found.map(({ ids }) => ids.split(',').map(Number)), next };
}
