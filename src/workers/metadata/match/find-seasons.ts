import type { MetadataAdapter } from '../../../providers/adapter/metadata-adapter.ts';
import { ProviderError } from '../../../providers/provider-error.ts';
import type { AskOptions } from '../../../shared/cache/answer-source.ts';
import type { TitleRef } from '../../../shared/metadata/title-candidate.ts';
import type { SeasonDetails } from '../../../shared/metadata/title-details.ts';
import { AppError } from '../../../shared/reply.ts';

/** Seasons that were found, and what is to be said of the others. */
export interface FoundSeasons {
  readonly seasons: readonly SeasonDetails[];
  readonly problems: readonly string[];
  /** Providers answered, and know none of the others. */
  readonly areUnknown: boolean;
}

/** Asks for seasons of a series with their episodes, side by side. Rejects with `cancelled` only. */
export async function findSeasons(
  refs: readonly TitleRef[],
  seasons: readonly number[],
  adapter: Pick<MetadataAdapter, 'season'>,
  options: AskOptions,
): Promise<FoundSeasons> {
  const problems: string[] = [];
  let areUnknown = true;
  const found = await Promise.all(
    seasons.map((season) =>
      adapter.season(refs, season, options).catch((error: unknown) => {
        problems.push(`Season ${season}: ${messageOf(error)}`);
        if (!(error instanceof AppError && error.code === 'not-found')) areUnknown = false;
        return null;
      }),
    ),
  );
  return { seasons: found.filter((season) => season !== null), problems, areUnknown };
}

/** What an error says to a person. Throws what says that nobody wants an answer any more. */
export function messageOf(error: unknown): string {
  if (error instanceof AppError && error.code === 'cancelled') throw error;
  if (error instanceof ProviderError) return error.failure.message;
  return error instanceof AppError ? error.message : String(error);
}
