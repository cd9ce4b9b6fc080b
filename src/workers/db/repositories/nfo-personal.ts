import type { WatchedState } from '../../../shared/playback.ts';

/** What an NFO says of watching; times are ms. */
export type NfoWatched = Pick<WatchedState, 'isWatched' | 'playCount' | 'lastWatchedAt'>;

/** What an NFO says that is a person's own. The queries of `scan/personal-items.sql` know its form in the database. */
export interface NfoPersonal {
  readonly tags: readonly string[];
  readonly collection: string | null;
  /** Null: nothing of it. */
  readonly watched: NfoWatched | null;
}

/** Of an item whose NFO has said nothing personal. */
export const NOTHING_PERSONAL: NfoPersonal = { tags: [], collection: null, watched: null };

/** As it is stored; `{}` says nothing. */
export function parseNfoPersonal(json: string): NfoPersonal {
  return { ...NOTHING_PERSONAL, ...(JSON.parse(json) as Partial<NfoPersonal>) };
}
