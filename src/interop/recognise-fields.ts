import type { CatalogueField, FieldMapping } from '../shared/catalogue-mapping.ts';
import { fieldOfName, foldName, takesSeveral } from './field-names.ts';
import { parseRating } from './parse-rating.ts';

type Sample = readonly Readonly<Record<string, unknown>>[];

/** Ids that show by their form whose they are. */
const ID_FORMS: readonly (readonly [RegExp, CatalogueField])[] = [
  [/^tt\d{5,}$/, 'externalId:imdb'],
  [/^t[ms]\d+$/, 'externalId:justwatch'],
  [/^Q\d+$/, 'externalId:wikidata'],
];

/**
 * Which column or key of a file holds what, told by its name and by a few records. Of several names
 * for one field all are mapped: per item the first of them that has a value is taken.
 */
export function recogniseFields(names: readonly string[], sample: Sample): FieldMapping {
  const mapping = new Map(names.map((name) => [name, fieldOf(name, sample)]));
  if (![...mapping.values()].includes('title')) {
    // Some lists of films call their titles "Series Title".
    const series = names.find((name) => mapping.get(name) === 'seriesTitle');
    if (series !== undefined) mapping.set(series, 'title');
  }
  return Object.fromEntries(mapping);
}

/** The recognised mapping with what a person has chosen on top; a field chosen by hand has only that column. */
export function mergeMappings(recognised: FieldMapping, chosen: FieldMapping): FieldMapping {
  const chosenFields = new Set(
    Object.values(chosen).filter((field) => field !== null && !takesSeveral(field)),
  );
  const kept = Object.entries(recognised).map(([name, field]) => [
    name,
    field !== null && chosenFields.has(field) ? null : field,
  ]);
  return { ...Object.fromEntries(kept), ...chosen };
}

function fieldOf(name: string, sample: Sample): CatalogueField | null {
  const values = sample
    .map((record) => record[name])
    .filter((value) => value !== undefined && value !== null && value !== '');
  if (foldName(name) === 'id') return idField(values);
  const field = fieldOfName(name)?.field ?? null;
  // Some files call the age a film is suitable for its rating: "PG-13", "TV-MA".
  if (field === 'rating' && values.length > 0 && !values.some((value) => parseRating(value) !== null))
    return null;
  return field;
}

function idField(values: readonly unknown[]): CatalogueField | null {
  if (values.length === 0) return null;
  const form = ID_FORMS.find(([pattern]) =>
    values.every((value) => typeof value === 'string' && pattern.test(value)),
  );
  return form?.[1] ?? null;
}
