import type { MatchStatus } from '../media-item.ts';

/** What tells which of several titles is the better one to keep. */
export interface KeepFacts {
  readonly id: number;
  readonly status: MatchStatus;
  /** Files that are there. */
  readonly files: number;
  /** Rows of the best picture by its name, such as 2160; 0 where it is unknown. */
  readonly lines: number;
  readonly hasHdr: boolean;
  readonly audioLanguages: number;
  readonly subtitleLanguages: number;
  /** Bytes of all files. */
  readonly bytes: number;
  /** How much of year, rating, length, overview, poster, genres, people and ids is known. */
  readonly known: number;
  /** Of a series. */
  readonly episodes: number;
  readonly isWatched: boolean;
  /** How much a person made of it: rating, favourite, tags, collections, edits. */
  readonly personal: number;
  /** ms since the epoch. */
  readonly addedAt: number;
}

/** Which to keep, and why: words for a person, the weightiest first; none where nothing tells them apart. */
export interface Recommendation {
  readonly id: number;
  readonly reasons: readonly string[];
}

const STATUS_RANK: Readonly<Record<MatchStatus, number>> = {
  manual: 2,
  matched: 1,
  pending: 0,
  skipped: 0,
  failed: 0,
};

/** In the order of their weight: the first that tells two titles apart decides. */
const CRITERIA: readonly { readonly words: string; readonly of: (facts: KeepFacts) => number }[] = [
  { words: 'its file is there', of: ({ files }) => Number(files > 0) },
  { words: 'matched', of: ({ status }) => STATUS_RANK[status] },
  { words: 'more episodes', of: ({ episodes }) => episodes },
  { words: 'higher resolution', of: ({ lines }) => lines },
  { words: 'HDR', of: ({ hasHdr }) => Number(hasHdr) },
  { words: 'more audio languages', of: ({ audioLanguages }) => audioLanguages },
  { words: 'more subtitle languages', of: ({ subtitleLanguages }) => subtitleLanguages },
  { words: 'more complete metadata', of: ({ known }) => known },
  { words: 'watched', of: ({ isWatched }) => Number(isWatched) },
  { words: 'more of your own notes, ratings and tags', of: ({ personal }) => personal },
  { words: 'larger file', of: ({ bytes }) => bytes },
  { words: 'added first', of: ({ addedAt }) => -addedAt },
];

/** Most reasons that are said. */
const MOST_SAID = 4;

/** The title to keep of one or more; what they are given in makes no difference. */
export function whichToKeep(titles: readonly KeepFacts[]): Recommendation {
  const [first, ...others] = titles;
  if (first === undefined) throw new RangeError('There is no title to keep.');
  const best = others.reduce((kept, other) => (isBetter(other, kept) ? other : kept), first);
  const rest = titles.filter(({ id }) => id !== best.id);
  const reasons = CRITERIA.filter(({ of }) => {
    const worst = Math.min(...rest.map(of));
    return rest.length > 0 && rest.every((other) => of(best) >= of(other)) && of(best) > worst;
  }).map(({ words }) => words);
  // A size or a date says something where nothing else does.
  const telling = reasons.filter((words) => words !== 'added first' && words !== 'larger file');
  return { id: best.id, reasons: (telling.length > 0 ? telling : reasons).slice(0, MOST_SAID) };
}

function isBetter(one: KeepFacts, other: KeepFacts): boolean {
  for (const { of } of CRITERIA) if (of(one) !== of(other)) return of(one) > of(other);
  return one.id < other.id;
}

/** 2160 for "2160p"; of several the most; 0 for none. */
export function linesOf(resolutions: readonly (string | null)[]): number {
  return Math.max(0, ...resolutions.map((name) => Number.parseInt(name ?? '', 10) || 0));
}
