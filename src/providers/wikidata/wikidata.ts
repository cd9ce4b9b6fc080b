import { isExternalId } from '../../shared/external-id.ts';
import type { TitleCandidate } from '../../shared/metadata/title-candidate.ts';
import type { TitleKind } from '../../shared/metadata/title-query.ts';
import type { MetadataProvider, ProviderContext } from '../metadata-provider.ts';
import { askWikidata, findWikidata, searchWikidata, wikidataEntities } from './wikidata-ask.ts';
import { wikidataCandidate, wikidataKind } from './wikidata-candidate.ts';
import { wikidataDetails } from './wikidata-details.ts';
import { wikidataFacts } from './wikidata-facts.ts';
import { pictureFile, wikidataPictures } from './wikidata-pictures.ts';

const PROPS = 'labels|aliases|descriptions|claims';
const CANDIDATE_WIDTH = 250;

/** Properties that hold ids of other catalogues; two for TMDB, whose films and series share numbers. */
const ID_PROPERTIES = [
  { source: 'imdb', property: 'P345', kind: null },
  { source: 'tmdb', property: 'P4947', kind: 'movie' },
  { source: 'tmdb', property: 'P4983', kind: 'series' },
  { source: 'tvdb', property: 'P4835', kind: 'series' },
  { source: 'tvmaze', property: 'P8600', kind: 'series' },
  { source: 'anilist', property: 'P8729', kind: null },
] as const;

/** Wikidata, with summaries of Wikipedia: https://www.wikidata.org/wiki/Wikidata:Data_access. */
export const wikidata: MetadataProvider = {
  facts: wikidataFacts,

  async search({ kind, title }, context) {
    return candidates(await searchWikidata(title, kind, context), kind, context);
  },

  async find(ids, kind, context) {
    const own = isExternalId('wikidata', ids.wikidata) ? await candidates([ids.wikidata], kind, context) : [];
    if (own.length > 0) return own;
    for (const { source, property, kind: only } of ID_PROPERTIES) {
      const id = ids[source];
      // A number of TMDB means nothing as long as nobody says of what.
      const isAsked = only === null || only === kind || (kind === null && source !== 'tmdb');
      if (!isAsked || !isExternalId(source, id)) continue;
      const found = await candidates(await findWikidata(`${property}=${id}`, context), kind, context);
      if (found.length > 0) return found;
    }
    return [];
  },

  async details(ref, context) {
    if (!isExternalId('wikidata', ref.id)) return null;
    const entities = await wikidataEntities([ref.id], `${PROPS}|sitelinks/urls`, context);
    const entity = entities.get(ref.id);
    return entity === undefined || wikidataKind(entity) !== ref.kind
      ? null
      : wikidataDetails(entity, ref.kind, context);
  },

  async test(context) {
    await askWikidata(context, { action: 'wbgetentities', ids: 'Q11424', props: 'labels', languages: 'en' });
  },
};

async function candidates(
  ids: readonly string[],
  kind: TitleKind | null,
  context: ProviderContext,
): Promise<readonly TitleCandidate[]> {
  const entities = await wikidataEntities(ids, PROPS, context);
  const found = [...entities.values()].flatMap((entity) => {
    const candidate = wikidataCandidate(entity, kind, context);
    return candidate === null ? [] : [{ candidate, file: pictureFile(entity) }];
  });
  const files = found.flatMap(({ file }) => file ?? []);
  const pictures = await wikidataPictures(files, CANDIDATE_WIDTH, context);
  return found.map(({ candidate, file }) => ({
    ...candidate,
    posterUrl: pictures.get(file ?? '')?.url ?? null,
  }));
}
