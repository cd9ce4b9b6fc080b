import { picture } from './picture.ts';
import type { StandIn, StandInAnswer } from './stand-in-answer.ts';
import { type StandInTitle, yearOf } from './stand-in-title.ts';
import type { StandInTitles } from './stand-in-titles.ts';

// https://www.omdbapi.com

/** OMDb's interface, and pictures beneath `/images`. Any key will do but none and `wrong`. */
export function omdbStandIn(titles: StandInTitles): StandIn {
  return ({ path, query, origin }) => {
    const image = /^\/images\/(tt\d+)\.png$/.exec(path);
    const pictured = titles.get('imdb', image?.[1] ?? '');
    if (pictured) return { picture: picture(300, 450, pictured.hue) };
    const key = query.get('apikey');
    if (!key) return failed('No API key provided.', 401);
    return key === 'wrong' ? failed('Invalid API key!', 401) : answer(titles, query, origin);
  };
}

function answer(titles: StandInTitles, query: URLSearchParams, origin: string): StandInAnswer {
  const type = query.get('type');
  const kind = type === 'movie' || type === 'series' ? type : null;
  const year = query.has('y') ? Number(query.get('y')) : null;
  const id = query.get('i');
  if (id !== null) return one(titles.get('imdb', id), query, origin, 'Error getting data.');
  const wanted = query.get('t');
  if (wanted !== null) return one(titles.search(wanted, kind, year)[0], query, origin, 'Movie not found!');
  const found = titles.search(query.get('s') ?? '', kind, year);
  return found.length > 0
    ? { json: searchPage(found, origin) }
    : failed(kind === 'series' ? 'Series not found!' : 'Movie not found!');
}

function searchPage(found: readonly StandInTitle[], origin: string): unknown {
  const Search = found.map((title) => ({
    Title: title.title,
    Year: years(title),
    imdbID: title.imdb,
    Type: title.kind,
    Poster: poster(title, origin),
  }));
  return { Search, totalResults: String(found.length), Response: 'True' };
}

function failed(reason: string, status = 200): StandInAnswer {
  return { status, json: { Response: 'False', Error: reason } };
}

function one(
  title: StandInTitle | undefined,
  query: URLSearchParams,
  origin: string,
  missing: string,
): StandInAnswer {
  if (title === undefined) return failed(missing);
  const season = query.get('Season');
  if (season === null) return { json: details(title, origin) };
  const episodes = title.seasons[Number(season) - 1];
  const number = query.get('Episode');
  if (episodes === undefined) return failed('Series or season not found!');
  if (number === null) return { json: seasonOf(title, Number(season)) };
  const episode = episodes[Number(number) - 1];
  if (episode === undefined) return failed('Series or episode not found!');
  return {
    json: {
      ...details(title, origin),
      Title: episode.title,
      Released: released(episode.date),
      Season: season,
      Episode: number,
      Plot: episode.overview,
      imdbID: `${title.imdb}${season}${number}`,
      seriesID: title.imdb,
      Type: 'episode',
    },
  };
}

function seasonOf(title: StandInTitle, season: number): unknown {
  return {
    Title: title.title,
    Season: String(season),
    totalSeasons: String(title.seasons.length),
    Episodes: (title.seasons[season - 1] ?? []).map((episode, index) => ({
      Title: episode.title,
      Released: episode.date,
      Episode: String(index + 1),
      imdbRating: String(title.rating),
      imdbID: `${title.imdb}${season}${index + 1}`,
    })),
    Response: 'True',
  };
}

function details(title: StandInTitle, origin: string): Record<string, unknown> {
  const crew = (job: string) =>
    title.crew
      .filter(([, part]) => part === job)
      .map(([name]) => name)
      .join(', ') || 'N/A';
  return {
    Title: title.title,
    Year: years(title),
    Rated: 'N/A',
    Released: released(title.date),
    Runtime: `${title.runtimeMin} min`,
    Genre: title.genres.join(', '),
    Director: crew('Director'),
    Writer: crew('Writer'),
    Actors: title.cast.map(([name]) => name).join(', '),
    Plot: title.overview,
    Language: 'English',
    Country: title.country,
    Awards: 'N/A',
    Poster: poster(title, origin),
    Ratings: [{ Source: 'Internet Movie Database', Value: `${title.rating}/10` }],
    Metascore: 'N/A',
    imdbRating: String(title.rating),
    imdbVotes: title.votes.toLocaleString('en-US'),
    imdbID: title.imdb,
    Type: title.kind,
    ...(title.kind === 'movie'
      ? { DVD: 'N/A', BoxOffice: 'N/A', Production: title.companies[0] ?? 'N/A', Website: 'N/A' }
      : { totalSeasons: String(title.seasons.length) }),
    Response: 'True',
  };
}

function poster({ imdb }: StandInTitle, origin: string): string {
  return `${origin}/omdb/images/${imdb}.png`;
}

/** `2011`, or `2015–2016` for a series that has ended. */
function years(title: StandInTitle): string {
  const first = yearOf(title);
  return title.kind === 'movie' ? String(first) : `${first}–${first + title.seasons.length - 1}`;
}

/** `07 Oct 2011`. */
function released(date: string): string {
  const [year, month, day] = date.split('-');
  const name = new Date(`${date}T12:00:00Z`).toLocaleString('en-US', { month: 'short', timeZone: 'UTC' });
  return month === undefined ? 'N/A' : `${day} ${name} ${year}`;
}
