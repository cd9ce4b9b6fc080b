import { picture } from './picture.ts';
import {
  type Routes,
  route,
  type StandIn,
  type StandInAnswer,
  type StandInRequest,
} from './stand-in-answer.ts';
import type { StandInEpisode, StandInTitle } from './stand-in-title.ts';
import type { StandInTitles } from './stand-in-titles.ts';

// https://www.tvmaze.com/api

const NOT_FOUND: StandInAnswer = {
  status: 404,
  json: { name: 'Not Found', message: '', code: 0, status: 404 },
};

/** TVMaze's interface, and its pictures beneath `/images`. */
export function tvmazeStandIn(titles: StandInTitles): StandIn {
  const routes: Routes = [
    [
      /^\/search\/shows$/,
      ({ query, origin }) => ({
        json: titles
          .search(query.get('q') ?? '', 'series')
          .map((title, index) => ({ score: 1.2 - index / 10, show: show(title, origin) })),
      }),
    ],
    [
      /^\/singlesearch\/shows$/,
      (request) => {
        const [first] = titles.search(request.query.get('q') ?? '', 'series');
        return first ? { json: withEmbeds(first, request) } : NOT_FOUND;
      },
    ],
    [/^\/lookup\/shows$/, ({ query }) => lookup(titles, query)],
    [
      /^\/images\/(\d+)-(poster|background)\.png$/,
      ({ query }, id = '', type) => imageOf(titles, id, type === 'poster', query),
    ],
    [
      /^\/seasons\/(\d+?)(\d\d)\/episodes$/,
      ({ origin }, id = '', season) => seasonEpisodes(titles, id, Number(season), origin),
    ],
    [
      /^\/shows\/(\d+)(?:\/(\w+))?$/,
      (request, id = '', part = '') => {
        const title = titles.get('tvmaze', id);
        return title ? showAnswer(title, part, request) : NOT_FOUND;
      },
    ],
  ];
  return (request) => route(routes, request, NOT_FOUND);
}

function showAnswer(title: StandInTitle, part: string, request: StandInRequest): StandInAnswer {
  if (part === '') return { json: withEmbeds(title, request) };
  if (part === 'episodebynumber') return byNumber(title, request);
  const parts = partsOf(title, request.origin);
  return part in parts ? { json: parts[part] } : NOT_FOUND;
}

function lookup(titles: StandInTitles, query: URLSearchParams): StandInAnswer {
  const imdb = query.get('imdb');
  const tvdb = query.get('thetvdb');
  const title = imdb ? titles.get('imdb', imdb) : tvdb ? titles.get('tvdb', tvdb) : undefined;
  return title?.tvmaze === undefined ? NOT_FOUND : { redirect: `/tvmaze/shows/${title.tvmaze}` };
}

function imageOf(
  titles: StandInTitles,
  id: string,
  isPoster: boolean,
  query: URLSearchParams,
): StandInAnswer {
  const title = titles.get('tvmaze', id);
  if (title === undefined) return NOT_FOUND;
  const isMedium = query.get('size') === 'medium';
  if (!isPoster) return { picture: picture(1280, 720, title.hue) };
  return { picture: isMedium ? picture(210, 295, title.hue) : picture(680, 1000, title.hue) };
}

function show(title: StandInTitle, origin: string): Record<string, unknown> {
  const network = { id: 1, name: title.companies[0], country: { name: title.country, code: title.country } };
  return {
    id: title.tvmaze,
    url: `https://www.tvmaze.com/shows/${title.tvmaze}/stand-in`,
    name: title.title,
    type: title.isAnime ? 'Animation' : 'Scripted',
    language: title.isAnime ? 'Japanese' : 'English',
    genres: title.genres,
    status: 'Ended',
    runtime: title.runtimeMin,
    averageRuntime: title.runtimeMin,
    premiered: title.date,
    ended: title.seasons.at(-1)?.at(-1)?.date ?? null,
    officialSite: null,
    schedule: { time: '21:00', days: ['Monday'] },
    rating: { average: title.rating },
    weight: 50,
    network,
    webChannel: null,
    dvdCountry: null,
    externals: { tvrage: null, thetvdb: title.tvdb ?? null, imdb: title.imdb },
    image: imageLinks(title, origin),
    summary: `<p><b>${title.title}</b>: ${title.overview}</p>`,
    updated: 1_700_000_000,
    _links: { self: { href: `https://api.tvmaze.com/shows/${title.tvmaze}` } },
  };
}

function imageLinks({ tvmaze }: StandInTitle, origin: string) {
  const address = `${origin}/tvmaze/images/${tvmaze}-poster.png`;
  return { medium: `${address}?size=medium`, original: address };
}

function withEmbeds(title: StandInTitle, { query, origin }: StandInRequest): unknown {
  const wanted = [...query.getAll('embed[]'), ...query.getAll('embed')];
  const indexed = [...query].filter(([name]) => /^embed\[\d+\]$/.test(name)).map(([, value]) => value);
  const parts = partsOf(title, origin);
  const embeds = [...wanted, ...indexed].filter((name) => name in parts);
  return {
    ...show(title, origin),
    ...(embeds.length === 0
      ? {}
      : { _embedded: Object.fromEntries(embeds.map((name) => [name, parts[name]])) }),
  };
}

function partsOf(title: StandInTitle, origin: string): Record<string, unknown> {
  const address = `${origin}/tvmaze/images/${title.tvmaze}`;
  const resolution = (url: string, width: number, height: number) => ({
    original: { url, width, height },
    medium: { url: `${url}?size=medium`, width: Math.round(width / 3), height: Math.round(height / 3) },
  });
  return {
    episodes: title.seasons.flatMap((episodes, season) =>
      episodes.map((episode, index) => episodeOf(title, season + 1, index + 1, episode, origin)),
    ),
    seasons: title.seasons.map((episodes, index) => ({
      id: seasonId(title, index + 1),
      url: `https://www.tvmaze.com/seasons/${seasonId(title, index + 1)}/stand-in`,
      number: index + 1,
      name: '',
      episodeOrder: episodes.length,
      premiereDate: episodes[0]?.date ?? null,
      endDate: episodes.at(-1)?.date ?? null,
      image: imageLinks(title, origin),
      summary: '',
    })),
    cast: title.cast.map(([name, character], index) => ({
      person: { id: index + 1, url: 'https://www.tvmaze.com/people/1', name, image: null },
      character: { id: index + 1, name: character, image: null },
      self: false,
      voice: title.isAnime,
    })),
    crew: title.crew.map(([name, type], index) => ({ type, person: { id: 100 + index, name, image: null } })),
    akas: title.alternativeTitles.map((name) => ({ name, country: null })),
    images: [
      { id: 1, type: 'poster', main: true, resolutions: resolution(`${address}-poster.png`, 680, 1000) },
      {
        id: 2,
        type: 'background',
        main: false,
        resolutions: resolution(`${address}-background.png`, 1280, 720),
      },
    ],
  };
}

function seasonId({ tvmaze }: StandInTitle, number: number): number {
  return Number(`${tvmaze}${String(number).padStart(2, '0')}`);
}

function seasonEpisodes(titles: StandInTitles, id: string, season: number, origin: string): StandInAnswer {
  const title = titles.get('tvmaze', id);
  const episodes = title?.seasons[season - 1];
  if (title === undefined || episodes === undefined) return NOT_FOUND;
  return { json: episodes.map((episode, index) => episodeOf(title, season, index + 1, episode, origin)) };
}

function byNumber(title: StandInTitle, { query, origin }: StandInRequest): StandInAnswer {
  const [season, number] = [Number(query.get('season')), Number(query.get('number'))];
  const episode = title.seasons[season - 1]?.[number - 1];
  return episode ? { json: episodeOf(title, season, number, episode, origin) } : NOT_FOUND;
}

function episodeOf(
  title: StandInTitle,
  season: number,
  number: number,
  episode: StandInEpisode,
  origin: string,
) {
  return {
    id: (title.tvmaze ?? 0) * 1000 + season * 100 + number,
    url: `https://www.tvmaze.com/episodes/${season}${number}/stand-in`,
    name: episode.title,
    season,
    number,
    type: 'regular',
    airdate: episode.date,
    airtime: '21:00',
    airstamp: `${episode.date}T20:00:00+00:00`,
    runtime: title.runtimeMin,
    rating: { average: title.rating },
    image: imageLinks(title, origin),
    summary: `<p>${episode.overview}</p>`,
  };
}
