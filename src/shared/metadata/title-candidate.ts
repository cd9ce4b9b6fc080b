import type { ProviderId } from './provider-id.ts';
import type { ExternalIds, TitleKind } from './title-query.ts';

/** A title by a provider's id. */
export interface TitleRef {
  readonly provider: ProviderId;
  readonly id: string;
  readonly kind: TitleKind;
}

/** A title as a provider's search knows it. What it does not say is null or empty. */
export interface TitleCandidate {
  readonly ref: TitleRef;
  readonly title: string;
  readonly originalTitle: string | null;
  readonly alternativeTitles: readonly string[];
  readonly year: number | null;
  /** Plain text. */
  readonly overview: string | null;
  /** Address of a small picture, some 185 px wide where the provider has sizes. */
  readonly posterUrl: string | null;
  readonly runtimeMin: number | null;
  readonly seasonCount: number | null;
  readonly episodeCount: number | null;
  readonly isAnime: boolean;
  readonly externalIds: ExternalIds;
  /** Page of the title at the provider. */
  readonly url: string | null;
}

/** What spoke for a candidate, or against it. */
export interface ScoreReason {
  readonly part: 'id' | 'title' | 'year' | 'kind' | 'runtime' | 'episodes' | 'agreement';
  /** −1 to 1: how much it speaks against or for it. */
  readonly weight: number;
  /** In words: "Same title", "Made a year later (1995)". */
  readonly text: string;
}

/** A candidate, merged from all providers that know it, with how likely it is the title asked for. */
export interface ScoredCandidate extends TitleCandidate {
  /** The same title at other providers; `ref` is that of the first in the user's order. */
  readonly alsoAt: readonly TitleRef[];
  /** 0 to 1. */
  readonly score: number;
  /** The weightiest first. */
  readonly reasons: readonly ScoreReason[];
}
