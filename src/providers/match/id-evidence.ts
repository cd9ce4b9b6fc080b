import type { TitleCandidate } from '../../shared/metadata/title-candidate.ts';
import type { TitleQuery } from '../../shared/metadata/title-query.ts';
import type { Evidence } from './evidence.ts';
import { canonicalId, isCountedByKind, knownIds } from './known-ids.ts';

/** What the ids say, if any is known on both sides: `same`, `other`, or `mixed` when they contradict each other. */
export interface IdEvidence extends Evidence {
  readonly verdict: 'same' | 'other' | 'mixed';
}

const NAMES: Readonly<Record<string, string>> = {
  imdb: 'IMDb',
  tmdb: 'TMDB',
  tvdb: 'TheTVDB',
  tvmaze: 'TVmaze',
  wikidata: 'Wikidata',
  anilist: 'AniList',
};

/** Compares the ids asked for with those of a candidate. Null when there is nothing to compare. */
export function idEvidence(query: TitleQuery, candidate: TitleCandidate): IdEvidence | null {
  const own = knownIds(candidate);
  const asked = Object.entries(query.externalIds ?? {}).filter(
    ([source]) => own[source] !== undefined && isComparable(source, query, candidate),
  );
  const isSame = ([source, id]: [string, string]) => own[source] === canonicalId(source, id);
  const same = namesOf(asked.filter(isSame));
  // Where the kind is open, another number may be that of the other kind.
  const other = namesOf(
    asked.filter((id) => !isSame(id) && (query.kind !== null || !isCountedByKind(id[0]))),
  );
  if (same !== '' && other !== '')
    return { part: 'id', logit: 0, text: `Same id at ${same}, another at ${other}`, verdict: 'mixed' };
  if (same !== '') return { part: 'id', logit: 4, text: `Same id at ${same}`, verdict: 'same' };
  return other === '' ? null : { part: 'id', logit: -4, text: `Another id at ${other}`, verdict: 'other' };
}

function isComparable(source: string, { kind }: TitleQuery, { ref }: TitleCandidate): boolean {
  return !isCountedByKind(source) || kind === null || kind === ref.kind;
}

function namesOf(ids: readonly [string, string][]): string {
  return ids.map(([source]) => NAMES[source] ?? source).join(', ');
}
