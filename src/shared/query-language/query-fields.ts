import type { NameField, RangeField } from '../item-filter.ts';

/** What a field of the language stands for. */
export type QueryField =
  | { readonly kind: 'names'; readonly name: NameField }
  | { readonly kind: 'person'; readonly name: string; readonly role?: string }
  | { readonly kind: 'range'; readonly name: RangeField }
  | { readonly kind: 'type' | 'is' | 'has' | 'no' | 'added' | 'sort'; readonly name: string };

const role = (name: string): QueryField => ({ kind: 'person', name, role: name });

/** All fields in the order they are offered, under the names they are printed with. */
export const QUERY_FIELDS: readonly QueryField[] = [
  { kind: 'names', name: 'genre' },
  { kind: 'range', name: 'year' },
  { kind: 'range', name: 'rating' },
  role('actor'),
  role('director'),
  { kind: 'type', name: 'type' },
  { kind: 'is', name: 'is' },
  { kind: 'range', name: 'runtime' },
  { kind: 'added', name: 'added' },
  { kind: 'names', name: 'keyword' },
  { kind: 'names', name: 'tag' },
  { kind: 'names', name: 'collection' },
  { kind: 'names', name: 'country' },
  { kind: 'names', name: 'company' },
  { kind: 'person', name: 'person' },
  role('writer'),
  role('creator'),
  role('composer'),
  role('producer'),
  { kind: 'names', name: 'audio' },
  { kind: 'names', name: 'subtitle' },
  { kind: 'names', name: 'resolution' },
  { kind: 'names', name: 'codec' },
  { kind: 'names', name: 'audio-codec' },
  { kind: 'names', name: 'library' },
  { kind: 'has', name: 'has' },
  { kind: 'no', name: 'no' },
  { kind: 'sort', name: 'sort' },
];

const ALIASES: Readonly<Record<string, string>> = {
  genre: 'genres',
  year: 'released',
  rating: 'score',
  actor: 'actors actress cast starring',
  director: 'directors directed-by',
  type: 'kind',
  runtime: 'duration length',
  keyword: 'keywords',
  tag: 'tags label',
  collection: 'collections',
  country: 'countries',
  company: 'companies studio studios network',
  person: 'people with',
  writer: 'writers written-by',
  creator: 'creators',
  composer: 'composers music-by',
  producer: 'producers',
  audio: 'lang language dub',
  subtitle: 'sub subs subtitles',
  resolution: 'res quality',
  codec: 'video-codec',
  library: 'lib libraries',
  sort: 'order',
};

const fields: ReadonlyMap<string, QueryField> = new Map(
  QUERY_FIELDS.flatMap((field) =>
    [field.name, ...(ALIASES[field.name]?.split(' ') ?? [])].map((word) => [word, field]),
  ),
);

/** The field of a name or of another word for it, in any case. */
export function findField(name: string): QueryField | undefined {
  return fields.get(name.toLowerCase());
}
