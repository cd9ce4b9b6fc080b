import type { CatalogueField, FieldMapping } from '../../../shared/catalogue-mapping.ts';

/** A field a column may be read as, and its name for a person. */
export interface FieldOption {
  readonly field: CatalogueField;
  readonly name: string;
}

const COMMON: readonly FieldOption[] = [
  { field: 'title', name: 'Title' },
  { field: 'originalTitle', name: 'Original title' },
  { field: 'alternativeTitles', name: 'Alternative titles' },
  { field: 'mediaType', name: 'Type' },
  { field: 'year', name: 'Year' },
  { field: 'description', name: 'Overview' },
  { field: 'genres', name: 'Genres' },
  { field: 'runtimeMin', name: 'Duration' },
  { field: 'rating', name: 'Rating' },
  { field: 'votes', name: 'Votes' },
  { field: 'airedDate', name: 'Release date' },
  { field: 'countries', name: 'Countries' },
  { field: 'companies', name: 'Companies' },
  { field: 'season', name: 'Season' },
  { field: 'episode', name: 'Episode' },
  { field: 'seriesTitle', name: 'Series title' },
  { field: 'credits', name: 'Credits' },
  { field: 'credit:actor', name: 'Cast (names)' },
  { field: 'credit:director', name: 'Directors (names)' },
  { field: 'credit:writer', name: 'Writers (names)' },
  { field: 'externalIds', name: 'External ids' },
  { field: 'externalId:imdb', name: 'IMDb id' },
  { field: 'externalId:tmdb', name: 'TMDB id' },
  { field: 'externalId:tvdb', name: 'TVDB id' },
  { field: 'addedAt', name: 'Added' },
];

/** All fields a file's columns may be read as: the usual ones and those recognised in it. */
export function fieldOptions(mapping: FieldMapping): readonly FieldOption[] {
  const known = new Set(COMMON.map(({ field }) => field));
  const others = Object.values(mapping).filter((field) => field !== null && !known.has(field));
  return [
    ...COMMON,
    ...[...new Set(others)].flatMap((field) => (field === null ? [] : [{ field, name: nameOf(field) }])),
  ];
}

function nameOf(field: CatalogueField): string {
  const [kind, name = ''] = field.split(':');
  if (kind === 'externalId') return `Id at ${name}`;
  return kind === 'credit' ? `Credits: ${name}` : field;
}
