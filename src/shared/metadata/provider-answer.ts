import type { ProviderFailure } from './provider-failure.ts';
import type { ProviderId } from './provider-id.ts';
import type { ScoredCandidate } from './title-candidate.ts';
import type { MergedDetails } from './title-details.ts';

/** Where a provider's answer came from. */
export interface AnswerOrigin {
  readonly provider: ProviderId;
  /** `stale`: kept, and past its time; `none`: it gave no answer. */
  readonly from: 'network' | 'cache' | 'stale' | 'none';
  /** How long ago the provider gave it, in ms; 0 from the network. */
  readonly ageMs: number;
  /** A newer answer is being fetched. */
  readonly refreshing: boolean;
  /** Why there is none, or why it is stale. */
  readonly failure: ProviderFailure | null;
}

/** Candidates for a title, the likeliest first, and who had a part in them. */
export interface SearchAnswer {
  readonly candidates: readonly ScoredCandidate[];
  readonly origins: readonly AnswerOrigin[];
}

/** Details of a title, and who had a part in them. Null when no provider answered. */
export interface DetailsAnswer {
  readonly details: MergedDetails | null;
  readonly origins: readonly AnswerOrigin[];
}
