import { Random } from '../../src/workers/media/generator/random.ts';
import type { StandInEpisode, StandInTitle } from '../../tests/support/provider-server/stand-in-title.ts';
import { foreignTitle } from './foreign-title.ts';

/** What a catalogue says of a title. */
export interface TitleSketch {
  readonly kind: 'movie' | 'series';
  readonly title: string;
  readonly year: number;
  /** How many. */
  readonly seasons?: number | undefined;
  readonly votes?: number | undefined;
  readonly runtimeMin?: number | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  readonly isAnime?: boolean | undefined;
  readonly imdb?: string | undefined;
  readonly tvdb?: number | undefined;
}

const SEED = 20_261_126;
const FIRST_ID = 1_000_001;
const SPEAKING_ENGLISH = new Set(['US', 'GB', 'CA', 'AU', 'NZ', 'IE']);
/** Of titles from elsewhere, those that are searched for by what they are called there. */
const HAS_ORIGINAL = 0.4;
/** Of all films, those of which a translated title is known: what a search answers does not say it. */
const HAS_TRANSLATION = 0.3;
const MOST_SEASONS = 12;
/** Pictures of all titles together: how long many take to be made is not what is measured. */
const PICTURES = 100;
/** Nobody has voted for what is only listed. */
const FEWEST_VOTES = 8;

const random = new Random();

/** A title as the stand-in for providers knows it; what no catalogue says is made up, the same at every run. */
export function completeTitle(sketch: TitleSketch, index: number): StandInTitle {
  const { kind, title, year, country = 'US' } = sketch;
  random.seek(SEED, index);
  const id = FIRST_ID + index;
  const { originalTitle, alternativeTitles } = otherNames(sketch);
  const date = `${year}-0${1 + random.below(9)}-1${random.below(9)}`;
  return {
    kind,
    title,
    originalTitle,
    language: sketch.isAnime ? 'ja' : 'en',
    alternativeTitles,
    date,
    overview: '',
    runtimeMin: sketch.runtimeMin ?? (kind === 'movie' ? 95 : 45),
    rating: 4 + random.below(50) / 10,
    votes: sketch.votes ?? FEWEST_VOTES,
    genres: ['Drama'],
    country,
    companies: [`Studio ${random.below(400)}`],
    cast: Array.from({ length: 3 }, () => [`Person ${random.below(30_000)}`, 'Somebody'] as const),
    crew: [[`Person ${random.below(30_000)}`, 'Director']],
    isAnime: sketch.isAnime ?? false,
    seasons: kind === 'series' ? seasonsOf(sketch.seasons ?? 1 + random.below(4), year) : [],
    tmdb: id,
    imdb: sketch.imdb ?? `tt${90_000_000 + index}`,
    wikidata: `Q${900_000_000 + index}`,
    ...(kind === 'series' ? { tvdb: sketch.tvdb ?? 9_000_000 + index, tvmaze: id } : {}),
    ...(sketch.isAnime ? { anilist: id } : {}),
    hue: index % PICTURES,
    pictures: FIRST_ID + (index % PICTURES),
  };
}

function otherNames({ kind, title, country = 'US', isAnime = false }: TitleSketch) {
  const isForeign = !SPEAKING_ENGLISH.has(country) && !isAnime;
  const originalTitle = isForeign && random.chance(HAS_ORIGINAL) ? foreignTitle(random) : title;
  const hasTranslation = kind === 'movie' && random.chance(HAS_TRANSLATION);
  return { originalTitle, alternativeTitles: hasTranslation ? [foreignTitle(random)] : [] };
}

function seasonsOf(count: number, year: number): readonly (readonly StandInEpisode[])[] {
  return Array.from({ length: Math.min(count, MOST_SEASONS) }, (_, season) =>
    Array.from({ length: 6 + random.below(7) }, (_, episode) => ({
      title: `Chapter ${episode + 1}`,
      overview: '',
      date: `${year + season}-03-${String(episode + 1).padStart(2, '0')}`,
    })),
  );
}
