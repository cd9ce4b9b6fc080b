import { parseCredits } from '../../interop/parse-credits.ts';
import type { CatalogueCredit } from '../../shared/catalogue-item.ts';
import type { RemoteImage, TitleDetails, Trailer } from '../../shared/metadata/title-details.ts';
import type { TitleKind } from '../../shared/metadata/title-query.ts';
import { unexpectedAnswer } from '../fields/expect-object.ts';
import { type JsonObject, objectAt, objectsAt } from '../fields/json-fields.ts';
import type { ProviderContext } from '../metadata-provider.ts';
import { ProviderError } from '../provider-error.ts';
import { inLanguage, wikidataEntities, wikidataLanguages } from './wikidata-ask.ts';
import { releaseOf, wikidataCandidate } from './wikidata-candidate.ts';
import { entitiesOf, entityIn, statementsOf, textIn, textsOf } from './wikidata-claims.ts';
import { wikidataFacts } from './wikidata-facts.ts';
import { pictureFile, wikidataPictures } from './wikidata-pictures.ts';
import { wikipediaSummary } from './wikipedia-summary.ts';

/** Properties that name people, and their part. */
const CREW = { P170: 'creator', P57: 'director', P58: 'writer', P162: 'producer', P86: 'composer' } as const;
const NO_PICTURES: ReadonlyMap<string, RemoteImage> = new Map();
const MOST_CAST = 40;
const MOST_LINKED = 150;
const POSTER_WIDTH = 960;

/** All Wikidata says of a title, with the names of what it leads to, and Wikipedia's summary. */
export async function wikidataDetails(
  entity: JsonObject,
  kind: TitleKind,
  context: ProviderContext,
): Promise<TitleDetails> {
  const candidate = wikidataCandidate(entity, kind, context);
  if (candidate === null) throw unexpectedAnswer(wikidataFacts);
  const countries = entitiesOf(entity, 'P495').slice(0, 10);
  const file = pictureFile(entity);
  const [names, codes, summary, pictures] = await Promise.all([
    namesOf(linkedEntities(entity), context),
    countryCodes(countries, context),
    orNothing(wikipediaSummary(entity, context), null),
    orNothing(wikidataPictures(file === undefined ? [] : [file], POSTER_WIDTH, context), NO_PICTURES),
  ]);
  const named = (property: string) => entitiesOf(entity, property).flatMap((id) => names.get(id) ?? []);
  const { ref, title, originalTitle, alternativeTitles, year, runtimeMin, externalIds, url } = candidate;
  return {
    ref,
    title,
    originalTitle,
    alternativeTitles,
    year,
    overview: summary?.text ?? null,
    language: summary?.language ?? languageOf(entity, context),
    airedDate: releaseOf(entity, kind)?.day ?? null,
    runtimeMin,
    rating: null,
    votes: null,
    genres: named('P136'),
    // Main subjects.
    keywords: named('P921'),
    countries: codes,
    companies: named('P272'),
    credits: creditsOf(entity, names),
    images: [...pictures.values()],
    trailers: trailersOf(entity),
    translations: [],
    seasons: [],
    externalIds,
    url,
  };
}

/** The facts are worth something also when Wikipedia or Commons fails just now. */
async function orNothing<T>(answer: Promise<T>, nothing: T): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ProviderError && error.failure.code !== 'cancelled') return nothing;
    throw error;
  }
}

/** The language of the title; null for a name that is the same everywhere. */
function languageOf(entity: JsonObject, context: ProviderContext): string | null {
  const language = inLanguage(entity, 'labels', wikidataLanguages(context))?.language ?? null;
  return language === 'mul' ? null : language;
}

/** Everything whose name is wanted; the more important first, because there is a limit. */
function linkedEntities(entity: JsonObject): readonly string[] {
  const properties = [...Object.keys(CREW), 'P136', 'P272', 'P921'];
  const cast = castOf(entity).flatMap(({ person, part }) => (part === null ? [person] : [person, part]));
  return [...new Set([...properties.flatMap((property) => entitiesOf(entity, property)), ...cast])].slice(
    0,
    MOST_LINKED,
  );
}

/** Cast members, and the entity or the name of the character. */
function castOf(entity: JsonObject) {
  return statementsOf(entity, 'P161')
    .slice(0, MOST_CAST)
    .flatMap((statement) => {
      const person = entityIn(objectAt(statement, 'mainsnak'));
      const qualifiers = objectAt(statement, 'qualifiers');
      const [part] = objectsAt(qualifiers, 'P453').flatMap((snak) => entityIn(snak) ?? []);
      const [name] = objectsAt(qualifiers, 'P4633').flatMap((snak) => textIn(snak) ?? []);
      return person === null ? [] : [{ person, part: part ?? null, name: name ?? null }];
    });
}

function creditsOf(entity: JsonObject, names: ReadonlyMap<string, string>): readonly CatalogueCredit[] {
  const entry = (id: string, role: string, character: string | null) => ({
    name: names.get(id) ?? null,
    role,
    character,
    person_external_id: `wikidata:${id}`,
  });
  const crew = Object.entries(CREW).flatMap(([property, role]) =>
    entitiesOf(entity, property).map((id) => entry(id, role, null)),
  );
  const cast = castOf(entity).map(({ person, part, name }) =>
    entry(person, 'actor', name ?? names.get(part ?? '') ?? null),
  );
  return parseCredits(
    [...crew, ...cast].filter(({ name }) => name !== null),
    'actor',
  );
}

async function namesOf(
  ids: readonly string[],
  context: ProviderContext,
): Promise<ReadonlyMap<string, string>> {
  const languages = wikidataLanguages(context);
  const entities = await wikidataEntities(ids, 'labels', context);
  return new Map(
    [...entities].flatMap(([id, entity]) => {
      const name = inLanguage(entity, 'labels', languages);
      return name === null ? [] : [[id, name.text] as const];
    }),
  );
}

/** ISO 3166-1 alpha-2 (P297), else the name. */
async function countryCodes(ids: readonly string[], context: ProviderContext): Promise<readonly string[]> {
  const entities = await wikidataEntities(ids, 'labels|claims', context);
  const languages = wikidataLanguages(context);
  return [...entities.values()].flatMap(
    (entity) => textsOf(entity, 'P297')[0] ?? inLanguage(entity, 'labels', languages)?.text ?? [],
  );
}

function trailersOf(entity: JsonObject): readonly Trailer[] {
  return textsOf(entity, 'P1651')
    .filter((id) => /^[\w-]{11}$/.test(id))
    .slice(0, 3)
    .map((id) => ({ name: 'Trailer', url: `https://www.youtube.com/watch?v=${id}`, language: null }));
}
