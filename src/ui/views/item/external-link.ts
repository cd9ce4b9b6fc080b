/** Pages of well-known catalogues by the id they know a title by. */
const PAGES: Readonly<Record<string, (id: string) => string>> = {
  imdb: (id) => `https://www.imdb.com/title/${id}/`,
  wikidata: (id) => `https://www.wikidata.org/wiki/${id}`,
  tvmaze: (id) => `https://www.tvmaze.com/shows/${id}`,
};

const NAMES: Readonly<Record<string, string>> = {
  imdb: 'IMDb',
  tmdb: 'TMDB',
  tvdb: 'TVDB',
  tvmaze: 'TVmaze',
  wikidata: 'Wikidata',
  wikipedia: 'Wikipedia',
  justwatch: 'JustWatch',
};

/** What people call a catalogue. */
export function sourceName(source: string): string {
  return NAMES[source] ?? source;
}

/** The page of a title in another catalogue, or undefined where none is known or the id is no plain one. */
export function externalPage(source: string, id: string): string | undefined {
  return /^[A-Za-z0-9_-]+$/.test(id) ? PAGES[source]?.(id) : undefined;
}
