import type { TitleCandidate } from '../../shared/metadata/title-candidate.ts';
import type { TitleKind, TitleQuery } from '../../shared/metadata/title-query.ts';
import type { Evidence } from './evidence.ts';

/**
 * A film is often of the year before by its festival, or the year after by its country, so one year off speaks for it
 * still; a remake is seldom less than three years younger.
 */
export function yearEvidence(query: TitleQuery, { year }: TitleCandidate): Evidence | null {
  if (query.year === undefined) return null;
  if (year === null) return { part: 'year', logit: -0.3, text: 'Its year is not known' };
  const difference = year - query.year;
  const years = Math.abs(difference);
  if (years === 0) return { part: 'year', logit: 2.2, text: `Same year (${year})` };
  const logit = years === 1 ? 0.7 : years === 2 ? -1.5 : -3.5;
  const span = years === 1 ? 'A year' : `${years} years`;
  return { part: 'year', logit, text: `${span} ${difference > 0 ? 'later' : 'earlier'} (${year})` };
}

const KIND: Readonly<Record<TitleKind, string>> = { movie: 'film', series: 'series' };

/** A film is not a series, whatever it is called. */
export function kindEvidence(query: TitleQuery, { ref }: TitleCandidate): Evidence | null {
  if (query.kind === null) return null;
  return ref.kind === query.kind
    ? { part: 'kind', logit: 0.1, text: `A ${KIND[ref.kind]}` }
    : { part: 'kind', logit: -4, text: `A ${KIND[ref.kind]}, not a ${KIND[query.kind]}` };
}

/** The length of a film says much when it fits; other cuts and PAL make it differ by some minutes. */
export function runtimeEvidence(query: TitleQuery, { runtimeMin }: TitleCandidate): Evidence | null {
  if (!query.runtimeMin || !runtimeMin) return null;
  const minutes = Math.abs(query.runtimeMin - runtimeMin);
  const share = minutes / Math.max(query.runtimeMin, runtimeMin);
  if (minutes <= 3 || share <= 0.05)
    return { part: 'runtime', logit: 0.8, text: `Same length (${runtimeMin} min)` };
  const logit = share <= 0.15 ? 0 : share <= 0.3 ? -0.7 : -2;
  const word = query.runtimeMin > runtimeMin ? 'shorter' : 'longer';
  return { part: 'runtime', logit, text: `${Math.round(minutes)} min ${word} (${runtimeMin} min)` };
}

/** Several providers know it under what was asked for. */
export function agreementEvidence(providers: number): Evidence | null {
  if (providers < 2) return null;
  return { part: 'agreement', logit: providers > 2 ? 0.5 : 0.3, text: `${providers} providers agree` };
}
