import { isExternalId } from '../../shared/external-id.ts';
import type { TitleCandidate } from '../../shared/metadata/title-candidate.ts';
import { expectList } from '../fields/expect-object.ts';
import type { JsonObject } from '../fields/json-fields.ts';
import type { MetadataProvider, ProviderContext, TitleSearch } from '../metadata-provider.ts';
import { askOmdb, type OmdbAnswer } from './ask-omdb.ts';
import { omdbFacts } from './omdb-facts.ts';
import { omdbCandidate, omdbDetails, omdbEpisode, omdbSeason } from './omdb-title.ts';

/** The Open Movie Database: https://www.omdbapi.com/#parameters. Its key can only be part of the address. */
export const omdb: MetadataProvider = {
  facts: omdbFacts,

  async search(search, context) {
    const found = await searchFor(search, context);
    return found.length > 0 || search.year === null ? found : searchFor({ ...search, year: null }, context);
  },

  async find(ids, kind, context) {
    if (!isExternalId('imdb', ids.imdb)) return [];
    const answer = answered(await askOmdb(context, { i: ids.imdb, plot: 'full' }));
    const found = answer && omdbCandidate(answer);
    return found && (kind === null || kind === found.ref.kind) ? [found] : [];
  },

  async details({ id, kind }, context) {
    if (!isExternalId('imdb', id)) return null;
    const answer = answered(await askOmdb(context, { i: id, plot: 'full' }));
    return answer && omdbDetails(answer, id, kind);
  },

  async season({ id }, season, context) {
    if (!isExternalId('imdb', id)) return null;
    const answer = answered(await askOmdb(context, { i: id, Season: season }));
    return answer && omdbSeason(answer, season);
  },

  async episode({ id }, season, episode, context) {
    if (!isExternalId('imdb', id)) return null;
    const query = { i: id, Season: season, Episode: episode, plot: 'full' };
    const answer = answered(await askOmdb(context, query));
    return answer && omdbEpisode(answer, season, episode);
  },

  async test(context) {
    await askOmdb(context, { i: 'tt0133093' });
  },
};

/** Ten at most: a further page is a further request of the day's thousand. */
async function searchFor(
  { kind, title, year }: TitleSearch,
  context: ProviderContext,
): Promise<readonly TitleCandidate[]> {
  const query = { type: kind, y: year ?? undefined };
  const answer = await askOmdb(context, { ...query, s: title });
  if (answer === 'not-found') return [];
  // A title as short as "Up" is one of too many, but can be asked for by itself.
  const rows =
    answer === 'too-many'
      ? [answered(await askOmdb(context, { ...query, t: title, plot: 'full' })) ?? {}]
      : expectList(omdbFacts, answer, 'Search');
  return rows.flatMap((row) => omdbCandidate(row) ?? []).filter(({ ref }) => ref.kind === kind);
}

function answered(answer: OmdbAnswer): JsonObject | null {
  return typeof answer === 'string' ? null : answer;
}
