import { formatCount } from '../../../shared/format-number.ts';
import type { SeasonSummary } from '../../../shared/series-episodes.ts';

/** How many episodes there are of a season, or of several together. */
export type EpisodeCount = Pick<SeasonSummary, 'isListed' | 'there' | 'missing' | 'upcoming'>;

/** How many of those that are there were watched: "5 of 22 watched". */
export function watchedText(watched: number, there: number): string {
  return watched >= there ? 'all watched' : `${formatCount(watched)} of ${formatCount(there)} watched`;
}

/** Seasons together, specials among them when they are wanted. */
export function countOf(
  seasons: readonly SeasonSummary[],
  withSpecials: boolean,
): EpisodeCount & Pick<SeasonSummary, 'watched'> {
  const counted = seasons.filter(({ season }) => withSpecials || season !== 0);
  const sum = (name: 'watched' | 'there' | 'missing' | 'upcoming') =>
    counted.reduce((total, season) => total + season[name], 0);
  return {
    isListed: counted.some(({ isListed }) => isListed),
    watched: sum('watched'),
    there: sum('there'),
    missing: sum('missing'),
    upcoming: sum('upcoming'),
  };
}

/** What is said of a count; what there is nothing to say of is empty. */
export interface EpisodeCountTexts {
  /** "22 of 24 episodes", "24 episodes", "None of 10 episodes". */
  readonly there: string;
  /** "2 missing". */
  readonly missing: string;
  /** "3 to come". */
  readonly upcoming: string;
}

/** Says how many there are, are missing, and are to come. */
export function episodeCountTexts({ isListed, there, missing, upcoming }: EpisodeCount): EpisodeCountTexts {
  const aired = there + missing;
  const toCome = upcoming === 0 ? '' : `${formatCount(upcoming)} to come`;
  if (aired === 0) {
    const unknown = isListed ? 'No episodes' : 'Episodes not known';
    return { there: toCome === '' ? unknown : '', missing: '', upcoming: toCome };
  }
  const episodes = `${formatCount(aired)} ${aired === 1 ? 'episode' : 'episodes'}`;
  const own = missing > 0 ? `${there === 0 ? 'None' : formatCount(there)} of ${episodes}` : episodes;
  return { there: own, missing: missing > 0 ? `${formatCount(missing)} missing` : '', upcoming: toCome };
}

/** The same as one text: "22 of 24 episodes, 2 missing, 3 to come". */
export function episodeCountText(count: EpisodeCount): string {
  const { there, missing, upcoming } = episodeCountTexts(count);
  return [there, missing, upcoming].filter(Boolean).join(', ');
}

/** "Season 2", "Specials", with a title of its own behind it. */
export function seasonName({ season, title }: Pick<SeasonSummary, 'season' | 'title'>): string {
  if (season === null) return 'Without a season';
  const name = season === 0 ? 'Specials' : `Season ${season}`;
  const own = title?.trim() ?? '';
  // "Season 2", "Staffel 2", "Specials": no title, but its number in words.
  const isPlain =
    own === '' || own === name || new RegExp(`^\\P{N}{0,14}${season}\\P{N}{0,6}$`, 'u').test(own);
  return isPlain || season === 0 ? name : `${name}: ${own}`;
}
