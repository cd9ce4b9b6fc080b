import type { ScannedFile } from '../../../rpc/scan-source.ts';

/** A title that stands alone, as a file's path names it. */
export interface SingleTitle {
  readonly mediaType: 'movie' | 'video';
  readonly title: string;
  readonly year: number | null;
  readonly alternativeTitles: readonly string[];
  readonly externalIds: Readonly<Record<string, string>>;
}

/** Episodes of a series, as a file's path names them: by number, or one by its date. */
export interface EpisodeTitles {
  readonly mediaType: 'episode';
  /** Of the series, as are the year, the other titles and the ids. */
  readonly title: string;
  readonly year: number | null;
  readonly alternativeTitles: readonly string[];
  readonly externalIds: Readonly<Record<string, string>>;
  readonly season: number;
  /** In the file's order; empty where a date tells the episode. */
  readonly numbers: readonly number[];
  /** YYYY-MM-DD. */
  readonly date: string | null;
  readonly episodeTitle: string | null;
}

export type ScannedTitle = SingleTitle | EpisodeTitles;

const LONGEST_TITLE = 500;
/** A range of more episodes in one file is a misreading. */
const MOST_EPISODES = 100;
const FIRST_YEAR = 1800;
const LAST_YEAR = 2200;

/** What a file is to be filed under. Its title is never empty: its name without the extension is the last resort. */
export function titleOfFile(file: ScannedFile): ScannedTitle {
  const { parsed } = file;
  const said = clean(parsed.title ?? '');
  const shared = {
    year: yearWithin(parsed.year),
    alternativeTitles: parsed.alternativeTitles.map(clean).filter((other) => other !== '' && other !== said),
    externalIds: parsed.externalIds,
  };
  if (parsed.kind === 'episode' && said !== '') {
    const episodes = episodesOf(parsed);
    if (episodes) return { mediaType: 'episode', title: said, ...shared, ...episodes };
  }
  const title = said || clean(stemOf(file.name)) || file.name;
  if (parsed.kind === 'movie') return { mediaType: 'movie', title, ...shared };
  // An extra is called as its film is, and is none; two seasons of a series are two videos.
  const own = parsed.kind === 'extra' ? clean(stemOf(file.name)) || file.name : title;
  return { mediaType: 'video', ...shared, title: clean(own + seasonMark(parsed.seasons)) };
}

/** The first title's length limit, and no blanks around it. */
function clean(text: string): string {
  return text
    .trim()
    .slice(0, LONGEST_TITLE)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}

function yearWithin(year: number | null): number | null {
  return year !== null && year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

function episodesOf(parsed: ScannedFile['parsed']) {
  const { seasons, episodes, absoluteEpisodes, date } = parsed;
  const episodeTitle = clean(parsed.episodeTitle ?? '') || null;
  const counted = episodes.length > 0 ? episodes : absoluteEpisodes;
  if (counted.length > 0) {
    // Absolute numbers count from the first season's first episode.
    const season = seasons[0] ?? 1;
    return { season, numbers: counted.slice(0, MOST_EPISODES), date: null, episodeTitle };
  }
  if (date === null) return null;
  return { season: Number(date.slice(0, 4)), numbers: [], date, episodeTitle };
}

function seasonMark(seasons: readonly number[]): string {
  const [first, ...others] = seasons;
  if (first === undefined) return '';
  const last = others.at(-1);
  return last === undefined ? ` (Season ${first})` : ` (Seasons ${first}–${last})`;
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}
