import { picture } from './picture.ts';
import type { StandIn, StandInAnswer } from './stand-in-answer.ts';
import { type StandInTitle, yearOf } from './stand-in-title.ts';
import type { StandInTitles } from './stand-in-titles.ts';

// https://docs.anilist.co. Answers hold every field of the schema a media query usually asks for, whatever was asked.

/** AniList's GraphQL, for anime by text or id, and pictures beneath `/images`. */
export function anilistStandIn(titles: StandInTitles): StandIn {
  return ({ path, body, origin }) => {
    const image = /^\/images\/(\d+)-(cover|banner)\.png$/.exec(path);
    const pictured = titles.get('anilist', image?.[1] ?? '');
    if (pictured) {
      const { hue } = pictured;
      return { picture: image?.[2] === 'cover' ? picture(460, 650, hue) : picture(1900, 400, hue) };
    }
    return answer(titles, body as GraphQlRequest, origin);
  };
}

interface GraphQlRequest {
  readonly query?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

function answer(
  titles: StandInTitles,
  { query = '', variables = {} }: GraphQlRequest,
  origin: string,
): StandInAnswer {
  const media = wanted(titles, variables).map((title) => mediaOf(title, origin));
  if (/\bPage\b/.test(query)) {
    const pageInfo = { total: media.length, currentPage: 1, lastPage: 1, hasNextPage: false, perPage: 20 };
    return { json: { data: { Page: { pageInfo, media } } } };
  }
  if (/\bViewer\b|SiteStatistics|GenreCollection/.test(query))
    return { json: { data: { GenreCollection: ['Fantasy'], Viewer: null } } };
  const [first] = media;
  if (first !== undefined) return { json: { data: { Media: first } } };
  const errors = [{ message: 'Not Found.', status: 404, locations: [{ line: 1, column: 1 }] }];
  return { status: 404, json: { errors, data: { Media: null } } };
}

function wanted(titles: StandInTitles, variables: Readonly<Record<string, unknown>>): StandInTitle[] {
  const { search, id, ids } = variables;
  const byText =
    typeof search === 'string'
      ? titles.search(search, null).filter(({ anilist }) => anilist !== undefined)
      : [];
  const byId = [id, ...(Array.isArray(ids) ? ids : [])].map((known) => titles.get('anilist', String(known)));
  return [...byId.filter((title) => title !== undefined), ...byText];
}

function mediaOf(title: StandInTitle, origin: string): unknown {
  const address = `${origin}/anilist/images/${title.anilist}`;
  const day = (date: string) => {
    const [year, month, number] = date.split('-').map(Number);
    return { year, month, day: number };
  };
  const person = (name: string, id: number) => ({
    id,
    name: { full: name, first: name.split(' ')[0], last: name.split(' ').slice(1).join(' '), native: null },
  });
  return {
    id: title.anilist,
    idMal: null,
    type: 'ANIME',
    format: title.kind === 'movie' ? 'MOVIE' : 'TV',
    status: 'FINISHED',
    title: {
      romaji: title.originalTitle,
      english: title.title,
      native: title.alternativeTitles[0] ?? null,
      userPreferred: title.originalTitle,
    },
    synonyms: title.alternativeTitles,
    description: `${title.overview}<br><br>\n(Source: stand-in)`,
    startDate: day(title.date),
    endDate: day(title.seasons.at(-1)?.at(-1)?.date ?? title.date),
    season: 'SPRING',
    seasonYear: yearOf(title),
    episodes: title.seasons.flat().length,
    duration: title.runtimeMin,
    countryOfOrigin: title.country,
    isAdult: false,
    genres: title.genres,
    averageScore: Math.round(title.rating * 10),
    meanScore: Math.round(title.rating * 10),
    popularity: title.votes,
    siteUrl: `https://anilist.co/anime/${title.anilist}`,
    coverImage: {
      extraLarge: `${address}-cover.png`,
      large: `${address}-cover.png`,
      medium: `${address}-cover.png`,
      color: '#6b5b95',
    },
    bannerImage: `${address}-banner.png`,
    trailer: { id: `stand-in-${title.anilist}`, site: 'youtube', thumbnail: null },
    studios: {
      edges: title.companies.map((name, index) => ({
        isMain: index === 0,
        node: { id: index + 1, name, isAnimationStudio: true },
      })),
      nodes: title.companies.map((name, index) => ({ id: index + 1, name, isAnimationStudio: true })),
    },
    staff: {
      edges: title.crew.map(([name, role], index) => ({ role, node: person(name, index + 1) })),
    },
    characters: {
      edges: title.cast.map(([name, character], index) => ({
        role: 'MAIN',
        node: person(character, index + 1),
        voiceActors: [{ ...person(name, index + 100), languageV2: 'Japanese' }],
        voiceActorRoles: [{ voiceActor: person(name, index + 100) }],
      })),
    },
    externalLinks: [],
    streamingEpisodes: [],
    tags: [],
    relations: { edges: [] },
  };
}
