import type { QueryField } from './query-fields.ts';

/** A word that can be written, and what it means to people. */
export interface CompletionWord {
  readonly word: string;
  readonly detail: string;
}

const words = (entries: Readonly<Record<string, string>>): readonly CompletionWord[] =>
  Object.entries(entries).map(([word, detail]) => ({ word, detail }));

/** What each field is for, by its printed name. */
export const FIELD_DETAILS: Readonly<Record<string, string>> = {
  genre: 'Genre, as in genre:crime|drama',
  year: 'Year, as in 1994, 1990s or 1940..1959',
  rating: 'Rating, as in >=7 or 7..9',
  actor: 'Somebody who acts in it',
  director: 'Who directed it',
  type: 'Films, series, episodes or videos',
  is: 'Watched, favourite and other states',
  runtime: 'Running time, as in <=90 or >=2h',
  added: 'Added lately, as in 7d or 3m, or in 2026-03',
  keyword: 'What it is about, as in keyword:heist',
  tag: 'Tag',
  collection: 'Collection',
  country: 'Country it is from',
  company: 'Company that made it',
  person: 'Somebody, whatever they did',
  writer: 'Who wrote it',
  creator: 'Who created it',
  composer: 'Who wrote the music',
  producer: 'Who produced it',
  audio: 'Language that is spoken',
  subtitle: 'Language of subtitles',
  resolution: 'Resolution of the picture',
  codec: 'Codec of the picture',
  'audio-codec': 'Codec of the sound',
  library: 'Library it is in',
  has: 'What is known or there',
  no: 'What is not known or not there',
  sort: 'Order of the list',
};

/** States behind `is:`, which stand alone behind a minus. */
export const STATE_WORDS: readonly CompletionWord[] = words({
  watched: 'Watched',
  unwatched: 'Not watched',
  favourite: 'A favourite',
  unmatched: 'Without data from a catalogue',
  'no-poster': 'Without a poster',
  'no-overview': 'Without an overview',
  'no-subtitles': 'Without subtitles',
  'missing-file': 'A file of it is gone',
  'no-file': 'Without a file',
});

const POSSESSIONS = words({
  poster: 'A poster',
  overview: 'An overview',
  subtitles: 'Subtitles',
  file: 'A file',
  year: 'A year',
  rating: 'A rating',
  runtime: 'A running time',
});

const VALUES: Readonly<Record<string, readonly CompletionWord[]>> = {
  type: words({ film: 'Films', series: 'Series', episode: 'Episodes', video: 'Videos' }),
  is: STATE_WORDS,
  has: POSSESSIONS,
  no: POSSESSIONS,
  year: words({
    '1990s': 'A decade',
    '1940..1959': 'From one year to another',
    '>=2000': 'This year and later',
    '<1970': 'Before this year',
  }),
  rating: words({ '>=8': '8 and over', '>=7': '7 and over', '5..7': 'From 5 to 7', '<5': 'Under 5' }),
  runtime: words({
    '<=90': 'An hour and a half at the most',
    '>=2h': 'Two hours and longer',
    '1h30..2h': 'Between the two',
  }),
  added: words({
    '7d': 'Last 7 days',
    '2w': 'Last 2 weeks',
    '3m': 'Last 90 days',
    '1y': 'Last year',
    '>=2026-01': 'Since a month or day',
  }),
  sort: words({
    relevance: 'The best match first',
    title: 'By title',
    'year-': 'The newest first',
    year: 'The oldest first',
    'rating-': 'The best rated first',
    'added-': 'The latest added first',
    runtime: 'The shortest first',
    'runtime-': 'The longest first',
    'watched-': 'The last watched first',
    random: 'In random order',
  }),
};

/** What can stand behind a field, or examples of it; nothing for fields of names. */
export function valuesOf({ name }: QueryField): readonly CompletionWord[] {
  return VALUES[name] ?? [];
}
