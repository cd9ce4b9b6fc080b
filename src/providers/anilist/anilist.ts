import { isExternalId } from '../../shared/external-id.ts';
import type { ExternalIds } from '../../shared/metadata/title-query.ts';
import { expectList, expectObject, unexpectedAnswer } from '../fields/expect-object.ts';
import type { MetadataProvider } from '../metadata-provider.ts';
import { anilistCandidate } from './anilist-candidate.ts';
import { anilistDetails } from './anilist-details.ts';
import { anilistFacts } from './anilist-facts.ts';
import { DETAILS_QUERY, FIND_QUERY, SEARCH_QUERY, TEST_QUERY } from './anilist-queries.ts';
import { askAnilist } from './ask-anilist.ts';

/** AniList, which knows anime alone: https://docs.anilist.co. */
export const anilist: MetadataProvider = {
  facts: anilistFacts,

  // Not by year: of the thirty questions a minute one has to do, and the score sees to the year.
  async search({ kind, title }, context) {
    const format = kind === 'movie' ? { format: 'MOVIE' } : { without: ['MOVIE', 'MUSIC'] };
    const data = await askAnilist(context, SEARCH_QUERY, { search: title, ...format });
    if (data === null) return [];
    return expectList(anilistFacts, expectObject(anilistFacts, data.Page), 'media')
      .flatMap((media) => anilistCandidate(media, context) ?? [])
      .filter(({ ref }) => ref.kind === kind);
  },

  async find(ids, kind, context) {
    const variables = idsAsked(ids);
    if (variables === null) return [];
    const data = await askAnilist(context, FIND_QUERY, variables);
    const found = data && anilistCandidate(expectObject(anilistFacts, data.Media), context);
    return found && (kind === null || kind === found.ref.kind) ? [found] : [];
  },

  async details(ref, context) {
    if (!isExternalId('anilist', ref.id)) return null;
    const data = await askAnilist(context, DETAILS_QUERY, { id: Number(ref.id) });
    return data && anilistDetails(expectObject(anilistFacts, data.Media), ref, context);
  },

  async test(context) {
    const data = await askAnilist(context, TEST_QUERY);
    if (!Array.isArray(data?.GenreCollection)) throw unexpectedAnswer(anilistFacts);
  },
};

/** Its own id, else that of MyAnimeList, which is a number too; null: it knows none of these. */
function idsAsked({ anilist: id, mal }: ExternalIds): { id: number } | { idMal: number } | null {
  if (isExternalId('anilist', id)) return { id: Number(id) };
  return isExternalId('anilist', mal) ? { idMal: Number(mal) } : null;
}
