import type { TitleCandidate } from '../../shared/metadata/title-candidate.ts';
import type { ExternalIds, TitleKind } from '../../shared/metadata/title-query.ts';
import { externalIdsOf } from '../fields/external-ids-of.ts';
import { type JsonObject, lineAt, objectAt, objectsAt } from '../fields/json-fields.ts';
import type { ProviderContext } from '../metadata-provider.ts';
import { inLanguage, wikidataLanguages } from './wikidata-ask.ts';
import { entitiesOf, firstDateOf, quantitiesOf, textsOf, type WikidataDate } from './wikidata-claims.ts';
import { KIND_PROPERTIES, WIKIDATA_ANIME, WIKIDATA_CLASSES } from './wikidata-classes.ts';

const MINUTES: Readonly<Record<string, number>> = { Q7727: 1, Q25235: 60, Q11574: 1 / 60 };
const MOST_NAMES = 40;

/** An entity as a candidate, without a picture; null for what is no title or has no name. */
export function wikidataCandidate(
  entity: JsonObject,
  wanted: TitleKind | null,
  context: ProviderContext,
): TitleCandidate | null {
  const id = lineAt(entity, 'id');
  const kind = wikidataKind(entity);
  const languages = wikidataLanguages(context);
  const originalTitle = textsOf(entity, 'P1476')[0] ?? null;
  const title = (inLanguage(entity, 'labels', languages) ?? anyLabel(entity))?.text ?? originalTitle;
  if (id === null || title === null || kind === null || (wanted !== null && kind !== wanted)) return null;
  return {
    ref: { provider: 'wikidata', id, kind },
    title,
    originalTitle,
    alternativeTitles: otherNames(entity, [title, originalTitle]),
    year: releaseOf(entity, kind)?.year ?? null,
    overview: inLanguage(entity, 'descriptions', languages)?.text ?? null,
    posterUrl: null,
    runtimeMin: runtimeOf(entity),
    seasonCount: countOf(entity, 'P2437'),
    episodeCount: countOf(entity, 'P1113'),
    isAnime: entitiesOf(entity, 'P31').some((type) => WIKIDATA_ANIME.includes(type)),
    externalIds: wikidataIds(entity, kind),
    url: `https://www.wikidata.org/wiki/${id}`,
  };
}

/** The kind of title an entity is; null when it is none. */
export function wikidataKind(entity: JsonObject): TitleKind | null {
  const types = entitiesOf(entity, 'P31');
  const kinds = ['movie', 'series'] as const;
  return (
    kinds.find((kind) => types.some((type) => WIKIDATA_CLASSES[kind].includes(type))) ??
    // Classes have many subclasses; only films have an id of a film, and so on.
    kinds.find((kind) => KIND_PROPERTIES[kind].some((property) => textsOf(entity, property).length > 0)) ??
    null
  );
}

/** When it first came out. */
export function releaseOf(entity: JsonObject, kind: TitleKind): WikidataDate | null {
  const [first, second] = kind === 'movie' ? ['P577', 'P580'] : ['P580', 'P577'];
  return firstDateOf(entity, first) ?? firstDateOf(entity, second);
}

/** Whole minutes. */
export function runtimeOf(entity: JsonObject): number | null {
  const [minutes] = quantitiesOf(entity, 'P2047').flatMap(({ amount, unit }) => {
    const factor = MINUTES[unit ?? ''];
    return factor === undefined ? [] : [Math.round(amount * factor)];
  });
  return minutes || null;
}

/** The ids of other catalogues. */
export function wikidataIds(entity: JsonObject, kind: TitleKind): ExternalIds {
  const first = (property: string) => textsOf(entity, property)[0];
  return externalIdsOf({
    wikidata: entity.id,
    imdb: first('P345'),
    tmdb: first(kind === 'movie' ? 'P4947' : 'P4983'),
    // P4835 is of series; films have another one, whose numbers overlap.
    tvdb: kind === 'series' ? first('P4835') : undefined,
    tvmaze: kind === 'series' ? first('P8600') : undefined,
    anilist: first('P8729'),
  });
}

/** Labels and aliases in the languages that came along, without those given. */
export function otherNames(entity: JsonObject, without: readonly (string | null)[]): readonly string[] {
  const labels = Object.keys(objectAt(entity, 'labels')).map((language) =>
    lineAt(objectAt(objectAt(entity, 'labels'), language), 'value'),
  );
  const aliases = Object.keys(objectAt(entity, 'aliases')).flatMap((language) =>
    objectsAt(objectAt(entity, 'aliases'), language).map((alias) => lineAt(alias, 'value')),
  );
  const names = [...labels, ...aliases].filter((name) => name !== null && !without.includes(name));
  return [...new Set(names as string[])].slice(0, MOST_NAMES);
}

function anyLabel(entity: JsonObject) {
  return inLanguage(entity, 'labels', Object.keys(objectAt(entity, 'labels')));
}

function countOf(entity: JsonObject, property: string): number | null {
  const amount = quantitiesOf(entity, property)[0]?.amount;
  return Number.isSafeInteger(amount) ? (amount as number) : null;
}
