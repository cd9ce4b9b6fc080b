import type { ArtworkType } from '../../shared/artwork.ts';

/** What a picture's name says it is. */
export interface ArtworkWords {
  readonly artworkType: ArtworkType | null;
  /** 0: specials. */
  readonly season: number | null;
}

/** The words of Kodi, Jellyfin, Emby and Plex; null: pictures that have no use here. */
const TYPES: Readonly<Record<string, ArtworkType | null>> = {
  poster: 'poster',
  folder: 'poster',
  cover: 'poster',
  movie: 'poster',
  show: 'poster',
  fanart: 'fanart',
  backdrop: 'fanart',
  background: 'fanart',
  banner: 'banner',
  landscape: 'thumbnail',
  thumb: 'thumbnail',
  logo: null,
  clearlogo: null,
  clearart: null,
  disc: null,
  discart: null,
  keyart: null,
  characterart: null,
};
const SEASON = /^season[ ._-]?(?:(\d{1,4})|(specials)|(all))(?:[-._ ](.+))?$/;

/** What a picture is by a name that speaks of the folder ("poster", "fanart2", "season01-poster"); null: nothing known. */
export function artworkWords(stem: string): ArtworkWords | null {
  const name = stem.toLowerCase();
  const season = SEASON.exec(name);
  if (season === null) return typed(name, null);
  const number = season[1] !== undefined ? Number(season[1]) : season[2] !== undefined ? 0 : null;
  // Of all seasons together is the series' own; without a word it is the season's poster.
  return season[4] === undefined ? { artworkType: 'poster', season: number } : typed(season[4], number);
}

/** The season that a name speaks of and nothing else ("season01", "season-specials"); null: none. */
export function seasonOfName(stem: string): number | null {
  const [, number, specials, , word] = SEASON.exec(stem.toLowerCase()) ?? [];
  if (word !== undefined) return null;
  return number !== undefined ? Number(number) : specials !== undefined ? 0 : null;
}

/** What a picture is by the words behind a video's name ("-poster", ".fanart1"); null: nothing known. */
export function artworkEnding(ending: string): ArtworkWords | null {
  return /^[-._ ]/.test(ending) ? typed(ending.slice(1).toLowerCase(), null) : null;
}

function typed(word: string, season: number | null): ArtworkWords | null {
  const name = word.replace(/[-_ ]?\d{1,3}$/, '');
  return Object.hasOwn(TYPES, name) ? { artworkType: TYPES[name] ?? null, season } : null;
}
