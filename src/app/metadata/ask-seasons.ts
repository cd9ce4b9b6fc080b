import type { MetadataClient } from '../../client/metadata-client.ts';
import type { TitleRef } from '../../shared/metadata/title-candidate.ts';
import type { SeasonDetails } from '../../shared/metadata/title-details.ts';
import { codeOf } from '../error-facts.ts';

/** Seasons that were found, and what the others failed with. */
export interface AskedSeasons {
  readonly seasons: readonly SeasonDetails[];
  readonly problems: readonly unknown[];
}

/** Asks providers for seasons of a series with their episodes, side by side. Rejects with `cancelled` only. */
export async function askSeasons(
  client: MetadataClient,
  refs: readonly TitleRef[],
  seasons: readonly number[],
  signal: AbortSignal,
): Promise<AskedSeasons> {
  const problems: unknown[] = [];
  const asked = await Promise.all(
    seasons.map((season) =>
      client
        .ask(({ metadata }, id) => metadata.season(refs, season, id), { signal })
        .catch((error: unknown) => {
          if (codeOf(error) === 'cancelled') throw error;
          problems.push(error);
          return null;
        }),
    ),
  );
  return { seasons: asked.filter((season) => season !== null), problems };
}
