import { picture } from './picture.ts';
import {
  type Routes,
  route,
  type StandIn,
  type StandInAnswer,
  type StandInRequest,
} from './stand-in-answer.ts';
import { type StandInEpisode, type StandInTitle, yearOf } from './stand-in-title.ts';
import type { StandInTitles } from './stand-in-titles.ts';

// https://developer.themoviedb.org/reference

const NOT_FOUND: StandInAnswer = {
  status: 404,
  json: { success: false, status_code: 34, status_message: 'The resource you requested could not be found.' },
};

const NO_KEY: StandInAnswer = {
  status: 401,
  json: {
    success: false,
    status_code: 7,
    status_message: 'Invalid API key: You must be granted a valid key.',
  },
};

/** TMDB's interface, version 3. Any key will do but none and `wrong`. */
export function tmdbStandIn(titles: StandInTitles): StandIn {
  const routes: Routes = [
    [/^\/configuration$/, ({ origin }) => ({ json: configuration(origin) })],
    [/^\/authentication$/, () => ({ json: { success: true, status_code: 1, status_message: 'Success.' } })],
    [/^\/search\/(movie|tv|multi)$/, ({ query }, type = '') => ({ json: searchPage(titles, type, query) })],
    [/^\/find\/([^/]+)$/, ({ query }, id = '') => ({ json: found(titles, id, query) })],
    [
      /^\/(movie|tv)\/(\d+)(\/.*)?$/,
      ({ query }, type, id = '', rest = '') => {
        const title = titles.get('tmdb', id);
        const isOfType = (title?.kind === 'movie') === (type === 'movie');
        return title !== undefined && isOfType ? titleAnswer(title, rest, query) : NOT_FOUND;
      },
    ],
  ];
  return (request) => (hasKey(request) ? route(routes, request, NOT_FOUND) : NO_KEY);
}

/** TMDB's pictures: `/w342/910001-poster.png`; none is wider than `widest` px. */
export function tmdbImagesStandIn(titles: StandInTitles, widest = 1920): StandIn {
  return ({ path }) => {
    const [, size = '', id = '', type] =
      /^\/(w\d+|original)\/(\d+)-(poster|backdrop|still)\.png$/.exec(path) ?? [];
    const title = titles.get('tmdb', id);
    if (title === undefined) return { status: 404, json: null };
    const isPoster = type === 'poster';
    const width = Math.min(widest, size === 'original' ? (isPoster ? 1000 : 1920) : Number(size.slice(1)));
    return { picture: picture(width, Math.round(isPoster ? width * 1.5 : (width * 9) / 16), title.hue) };
  };
}

function hasKey({ query, headers }: StandInRequest): boolean {
  const bearer = /^Bearer (.+)$/.exec(String(headers.authorization ?? ''))?.[1];
  const key = query.get('api_key') ?? bearer;
  return key !== undefined && key !== '' && key !== 'wrong';
}

function configuration(origin: string): unknown {
  const sizes = ['w92', 'w154', 'w185', 'w342', 'w500', 'w780', 'original'];
  return {
    images: {
      base_url: `${origin}/tmdb-images/`,
      secure_base_url: `${origin}/tmdb-images/`,
      backdrop_sizes: ['w300', 'w780', 'w1280', 'original'],
      logo_sizes: ['w45', 'w92', 'original'],
      poster_sizes: sizes,
      profile_sizes: ['w45', 'w185', 'h632', 'original'],
      still_sizes: ['w92', 'w185', 'w300', 'original'],
    },
    change_keys: [],
  };
}

function searchPage(titles: StandInTitles, type: string, query: URLSearchParams): unknown {
  const year = query.get('year') ?? query.get('primary_release_year') ?? query.get('first_air_date_year');
  const kind = type === 'multi' ? null : type === 'tv' ? 'series' : 'movie';
  const found = titles.search(query.get('query') ?? '', kind, year === null ? null : Number(year));
  return {
    page: 1,
    results: found.map((title) => brief(title, query, type === 'multi')),
    total_pages: found.length === 0 ? 0 : 1,
    total_results: found.length,
  };
}

function found(titles: StandInTitles, id: string, query: URLSearchParams): unknown {
  const source = { imdb_id: 'imdb', tvdb_id: 'tvdb', wikidata_id: 'wikidata' } as const;
  const name = query.get('external_source') as keyof typeof source;
  const title = source[name] === undefined ? undefined : titles.get(source[name], id);
  const of = (kind: string) => (title?.kind === kind ? [brief(title, query)] : []);
  return {
    movie_results: of('movie'),
    person_results: [],
    tv_results: of('series'),
    tv_episode_results: [],
    tv_season_results: [],
  };
}

/** The names in the language asked for, as TMDB gives them. */
function inLanguage(title: StandInTitle, query: URLSearchParams) {
  const german = query.get('language')?.startsWith('de') ? title.german : undefined;
  return { name: german?.title ?? title.title, overview: german?.overview ?? title.overview };
}

function brief(title: StandInTitle, query: URLSearchParams, isMulti = false): Record<string, unknown> {
  const { name, overview } = inLanguage(title, query);
  const isMovie = title.kind === 'movie';
  return {
    adult: false,
    backdrop_path: `/${picturesOf(title)}-backdrop.png`,
    genre_ids: title.genres.map(genreId),
    id: title.tmdb,
    ...(isMulti ? { media_type: isMovie ? 'movie' : 'tv' } : {}),
    original_language: title.language,
    overview,
    popularity: title.votes / 100,
    poster_path: `/${picturesOf(title)}-poster.png`,
    ...(isMovie
      ? { title: name, original_title: title.originalTitle, release_date: title.date, video: false }
      : {
          name,
          original_name: title.originalTitle,
          first_air_date: title.date,
          origin_country: [title.country],
        }),
    vote_average: title.rating,
    vote_count: title.votes,
  };
}

function titleAnswer(title: StandInTitle, rest: string, query: URLSearchParams): StandInAnswer {
  if (rest === '') return { json: details(title, query) };
  const part = rest.slice(1);
  const parts = partsOf(title);
  if (part in parts) return { json: { id: title.tmdb, ...parts[part] } };
  const [, season = '', , episode] = /^season\/(\d+)(\/episode\/(\d+))?$/.exec(part) ?? [];
  const episodes = title.seasons[Number(season) - 1];
  if (episodes === undefined) return NOT_FOUND;
  if (episode === undefined) return { json: seasonOf(title, Number(season), episodes) };
  const known = episodes[Number(episode) - 1];
  return known ? { json: episodeOf(title, Number(season), Number(episode), known) } : NOT_FOUND;
}

function details(title: StandInTitle, query: URLSearchParams): unknown {
  const appended = (query.get('append_to_response') ?? '').split(',').filter(Boolean);
  const parts = partsOf(title);
  const { genre_ids: _, ...known } = brief(title, query);
  return {
    ...known,
    genres: title.genres.map((name) => ({ id: genreId(name), name })),
    homepage: '',
    production_companies: title.companies.map(company),
    production_countries: [{ iso_3166_1: title.country, name: title.country }],
    spoken_languages: [{ english_name: title.language, iso_639_1: title.language, name: title.language }],
    status: title.kind === 'movie' ? 'Released' : 'Ended',
    tagline: '',
    ...(title.kind === 'movie'
      ? { budget: 0, imdb_id: title.imdb, revenue: 0, runtime: title.runtimeMin, belongs_to_collection: null }
      : {
          created_by: [{ id: 1, name: title.crew[0]?.[0] ?? '' }],
          episode_run_time: [title.runtimeMin],
          in_production: false,
          networks: title.companies.map(company),
          number_of_episodes: title.seasons.flat().length,
          number_of_seasons: title.seasons.length,
          seasons: title.seasons.map((episodes, index) => seasonBrief(title, index + 1, episodes)),
          type: 'Scripted',
        }),
    ...Object.fromEntries(appended.filter((name) => name in parts).map((name) => [name, parts[name]])),
  };
}

/** What `append_to_response` appends. */
function partsOf(title: StandInTitle): Record<string, Record<string, unknown>> {
  const names = title.alternativeTitles.map((name) => ({ iso_3166_1: 'US', title: name, type: '' }));
  const credits = {
    cast: title.cast.map(([name, character], order) => ({ id: personId(name), name, character, order })),
    crew: title.crew.map(([name, job]) => ({ id: personId(name), name, job, department: `${job}s` })),
  };
  const image = (type: string, width: number, height: number) => ({
    aspect_ratio: width / height,
    file_path: `/${picturesOf(title)}-${type}.png`,
    height,
    iso_639_1: type === 'poster' ? 'en' : null,
    vote_average: 5.3,
    vote_count: 12,
    width,
  });
  return {
    alternative_titles: title.kind === 'movie' ? { titles: names } : { results: names },
    credits,
    aggregate_credits: {
      cast: credits.cast.map(({ character, ...rest }) => ({
        ...rest,
        roles: [{ character, episode_count: 3 }],
      })),
      crew: credits.crew.map(({ job, ...rest }) => ({ ...rest, jobs: [{ job, episode_count: 3 }] })),
    },
    external_ids: {
      imdb_id: title.imdb,
      tvdb_id: title.tvdb ?? null,
      wikidata_id: title.wikidata,
      facebook_id: null,
    },
    images: { backdrops: [image('backdrop', 1920, 1080)], logos: [], posters: [image('poster', 1000, 1500)] },
    keywords: { keywords: [], results: [] },
    translations: {
      translations: [
        translation('en', 'US', title.title, title.overview, title),
        ...(title.german ? [translation('de', 'DE', title.german.title, title.german.overview, title)] : []),
      ],
    },
    videos: {
      results: [
        {
          id: `video-${title.tmdb}`,
          iso_639_1: 'en',
          iso_3166_1: 'US',
          key: `stand-in-${title.tmdb}`,
          name: 'Official Trailer',
          official: true,
          published_at: `${yearOf(title)}-01-01T12:00:00.000Z`,
          site: 'YouTube',
          size: 1080,
          type: 'Trailer',
        },
      ],
    },
  };
}

function translation(
  language: string,
  region: string,
  name: string,
  overview: string,
  { kind }: StandInTitle,
) {
  return {
    iso_639_1: language,
    iso_3166_1: region,
    name: language,
    english_name: language,
    data: { ...(kind === 'movie' ? { title: name } : { name }), overview, homepage: '', tagline: '' },
  };
}

function seasonBrief(title: StandInTitle, number: number, episodes: readonly StandInEpisode[]) {
  return {
    air_date: episodes[0]?.date ?? null,
    episode_count: episodes.length,
    id: title.tmdb * 10 + number,
    name: `Season ${number}`,
    overview: '',
    poster_path: `/${picturesOf(title)}-poster.png`,
    season_number: number,
    vote_average: title.rating,
  };
}

function seasonOf(title: StandInTitle, number: number, episodes: readonly StandInEpisode[]): unknown {
  const { episode_count: _, ...brief } = seasonBrief(title, number, episodes);
  return {
    ...brief,
    // In a list of episodes, guests and crew are theirs and nothing is appended.
    episodes: episodes.map((episode, index) => {
      const {
        credits: _credits,
        external_ids: _ids,
        images: _images,
        ...listed
      } = episodeOf(title, number, index + 1, episode);
      return listed;
    }),
  };
}

function episodeOf(title: StandInTitle, season: number, number: number, episode: StandInEpisode) {
  const [director, writer] = title.crew;
  return {
    air_date: episode.date,
    crew: [director, writer].filter((part) => part !== undefined).map(([name, job]) => ({ name, job })),
    episode_number: number,
    guest_stars: title.cast.slice(-1).map(([name, character], order) => ({ name, character, order })),
    id: title.tmdb * 1000 + season * 100 + number,
    name: episode.title,
    overview: episode.overview,
    runtime: title.runtimeMin,
    season_number: season,
    show_id: title.tmdb,
    still_path: `/${picturesOf(title)}-still.png`,
    vote_average: title.rating,
    vote_count: 40,
    external_ids: { imdb_id: null, tvdb_id: null, wikidata_id: null },
    images: { stills: [] },
    credits: { cast: [], crew: [], guest_stars: [] },
  };
}

/** The number in the names of its pictures. */
function picturesOf({ tmdb, pictures = tmdb }: StandInTitle): number {
  return pictures;
}

function company(name: string) {
  return { id: genreId(name) + 1000, logo_path: null, name, origin_country: '' };
}

/** A stable number for a name. */
function genreId(name: string): number {
  return [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 90_000, 7);
}

const personId = genreId;
