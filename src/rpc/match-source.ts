import type { ScoredCandidate, TitleRef } from '../shared/metadata/title-candidate.ts';
import type { MergedDetails, SeasonDetails } from '../shared/metadata/title-details.ts';
import type { TitleQuery } from '../shared/metadata/title-query.ts';
import type { Reply } from '../shared/reply.ts';

/** A film, or a series with the seasons of which there are episodes: they are asked for together. */
export interface MatchGroup {
  readonly itemId: number;
  readonly query: TitleQuery;
  /** Where the title is matched already, and only its episodes are wanted; else empty. */
  readonly refs: readonly TitleRef[];
  /** What providers know it as, where only what they say of that is wanted. */
  readonly known?: readonly TitleRef[];
  readonly seasons: readonly number[];
}

/**
 * What came of asking for a group. `unsure`: no candidate is likely enough, or two are alike; `failed`: providers could
 * not be asked, and what they would have said is not known.
 */
export type MatchOutcome = { readonly itemId: number } & (
  | {
      readonly verdict: 'matched';
      readonly score: number;
      /** The likeliest ones, the one taken first; absent where only episodes were wanted. */
      readonly candidates?: readonly ScoredCandidate[];
      /** Null where only episodes were wanted. */
      readonly details: MergedDetails | null;
      readonly seasons: readonly SeasonDetails[];
      /** What is missing of it all the same, for a person: a season nobody gives. */
      readonly problems: readonly string[];
    }
  | { readonly verdict: 'unsure'; readonly candidates: readonly ScoredCandidate[] }
  | { readonly verdict: 'nothing' }
  | { readonly verdict: 'failed'; readonly message: string }
);

/** Finds titles at providers: the metadata worker, asked by the writer over a port of their own. */
export interface MatchSource {
  /**
   * In the order asked. A provider's failure is part of an outcome; fails with `cancelled` once it is closed.
   * @param since Answers that were kept before this time, in ms since the epoch, are asked for anew. Default: what the
   *   cache's times say.
   */
  match(groups: readonly MatchGroup[], since?: number): Promise<Reply<readonly MatchOutcome[]>>;
  close(): Promise<void>;
}
