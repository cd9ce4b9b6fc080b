/** The formats a catalogue file can have, told by its content, not its name. */
export type CatalogueFormat = 'jsonl' | 'json-array' | 'csv';

/** A field of an item that a column of a file may be mapped to. */
export type CatalogueField =
  | 'title'
  | 'originalTitle'
  | 'alternativeTitles'
  | 'mediaType'
  | 'year'
  | 'description'
  | 'genres'
  | 'countries'
  | 'companies'
  | 'runtimeMin'
  | 'rating'
  | 'votes'
  | 'airedDate'
  | 'season'
  | 'episode'
  | 'seriesTitle'
  | 'externalIds'
  | 'credits'
  | 'addedAt'
  | `externalId:${string}`
  | `credit:${string}`;

/** Column (or top-level key) of the file → field, or null to leave it out. */
export type FieldMapping = Readonly<Record<string, CatalogueField | null>>;
