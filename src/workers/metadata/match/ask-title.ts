import type { MetadataAdapter } from '../../../providers/adapter/metadata-adapter.ts';
import type { AskOptions } from '../../../shared/cache/answer-source.ts';
import type { SearchAnswer } from '../../../shared/metadata/provider-answer.ts';
import type { ScoredCandidate } from '../../../shared/metadata/title-candidate.ts';
import type { TitleQuery } from '../../../shared/metadata/title-query.ts';

/**
 * Asks for a title: by the ids that are known of it where there are any, which decides what it is; else, and where
 * nobody knows these or they are of several titles, by a search.
 */
export async function askTitle(
  adapter: Pick<MetadataAdapter, 'find' | 'search'>,
  query: TitleQuery,
  options: AskOptions,
): Promise<SearchAnswer> {
  const ids = query.externalIds ?? {};
  if (Object.keys(ids).length > 0) {
    const { candidates, origins } = await adapter.find(ids, query.kind, options);
    const [found, ...others] = candidates.filter(isOfSameId);
    if (found !== undefined && others.length === 0)
      return { candidates: [{ ...found, score: 1 }, ...candidates.filter((one) => one !== found)], origins };
  }
  return adapter.search(query, options);
}

function isOfSameId({ reasons }: ScoredCandidate): boolean {
  return reasons.some(({ part, weight }) => part === 'id' && weight > 0);
}
