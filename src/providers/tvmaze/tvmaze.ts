import { isExternalId } from '../../shared/external-id.ts';
import type { TitleCandidate, TitleRef } from '../../shared/metadata/title-candidate.ts';
import type { SeasonDetails, TitleDetails } from '../../shared/metadata/title-details.ts';
import { expectObject, unexpectedAnswer } from '../fields/expect-object.ts';
import { type JsonObject, objectAt, objectsOf } from '../fields/json-fields.ts';
import type { MetadataProvider, ProviderContext } from '../metadata-provider.ts';
import { tvmazeEpisode } from './tvmaze-episode.ts';
import { tvmazeFacts } from './tvmaze-facts.ts';
import { tvmazeCandidate, tvmazeDetails } from './tvmaze-show.ts';

const EMBEDS = ['episodes', 'seasons', 'cast', 'crew', 'akas', 'images'];
const ALL = EMBEDS.map((part) => `embed[]=${part}`).join('&');

/** What shows are looked up by, and the name TVMaze has for it. */
const LOOKUPS = { imdb: 'imdb', tvdb: 'thetvdb' } as const;

/** TVMaze: https://www.tvmaze.com/api. */
export const tvmaze: MetadataProvider = {
  facts: tvmazeFacts,

  async search({ kind, title }, context) {
    if (kind !== 'series') return [];
    const body = await context.http.json({ path: '/search/shows', query: { q: title } });
    if (body === null) return [];
    if (!Array.isArray(body)) throw unexpectedAnswer(tvmazeFacts);
    return objectsOf(body).flatMap((row) => tvmazeCandidate(objectAt(row, 'show')) ?? []);
  },

  async find(ids, kind, context) {
    if (kind === 'movie') return [];
    if (isExternalId('tvmaze', ids.tvmaze)) return candidates(await ask(context, `/shows/${ids.tvmaze}`));
    for (const source of Object.keys(LOOKUPS) as readonly (keyof typeof LOOKUPS)[]) {
      const id = ids[source];
      if (!isExternalId(source, id)) continue;
      const found = candidates(await ask(context, `/lookup/shows?${LOOKUPS[source]}=${id}`));
      if (found.length > 0) return found;
    }
    return [];
  },

  details: (ref, context) => detailsOf(ref, context),

  seasonsInDetails: true,

  async season(series, season, context): Promise<SeasonDetails | null> {
    const details = await detailsOf(series, context);
    return details?.seasons.find((candidate) => candidate.season === season) ?? null;
  },

  async episode(series, season, number, context) {
    if (!isExternalId('tvmaze', series.id)) return null;
    const path = `/shows/${series.id}/episodebynumber?season=${season}&number=${number}`;
    const row = await ask(context, path);
    return row && tvmazeEpisode(row);
  },

  async test(context) {
    await ask(context, '/shows/1');
  },
};

async function detailsOf(ref: TitleRef, context: ProviderContext): Promise<TitleDetails | null> {
  if (!isExternalId('tvmaze', ref.id)) return null;
  const show = await ask(context, `/shows/${ref.id}?${ALL}`);
  return show && tvmazeDetails(show);
}

async function ask({ http }: ProviderContext, path: string): Promise<JsonObject | null> {
  const body = await http.json({ path });
  return body === null ? null : expectObject(tvmazeFacts, body);
}

function candidates(show: JsonObject | null): readonly TitleCandidate[] {
  const candidate = show && tvmazeCandidate(show);
  return candidate === null ? [] : [candidate];
}
