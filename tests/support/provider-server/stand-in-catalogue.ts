import type { StandInEpisode, StandInTitle } from './stand-in-title.ts';

// Made-up titles: two of the same name, one with a name of its own in another language, one with a summary full of
// mark-up, series with seasons, and an anime.

type Sketch = Omit<Partial<StandInTitle>, 'seasons'> &
  Pick<StandInTitle, 'title' | 'date' | 'overview'> & { readonly episodes?: readonly number[] };

const FIRST_TMDB = 910_001;

function complete(sketch: Sketch, index: number): StandInTitle {
  const { episodes = [], ...given } = sketch;
  const kind = given.kind ?? 'movie';
  const number = index + 1;
  return {
    kind,
    originalTitle: given.title,
    language: 'en',
    alternativeTitles: [],
    runtimeMin: kind === 'movie' ? 90 + ((number * 7) % 50) : 45,
    rating: 5 + ((number * 13) % 40) / 10,
    votes: 400 + number * 311,
    genres: ['Drama'],
    country: 'GB',
    companies: ['Lamplight Pictures'],
    cast: [
      ['Ada Fennimore', 'Ruth'],
      ['Jonas Weil', 'Tomas'],
      ['Priya Castellan', 'Mina'],
    ],
    crew: [
      ['Ines Haldane', 'Director'],
      ['Oskar Brandt', 'Writer'],
    ],
    isAnime: false,
    tmdb: FIRST_TMDB + index,
    imdb: `tt${9_100_001 + index}`,
    wikidata: `Q${191_000_001 + index}`,
    ...(kind === 'series' ? { tvdb: 810_001 + index, tvmaze: 710_001 + index } : {}),
    hue: (number * 67) % 360,
    ...given,
    seasons: episodes.map((count, season) => episodesOf(given.date, season + 1, count)),
  };
}

function episodesOf(date: string, season: number, count: number): StandInEpisode[] {
  const year = Number(date.slice(0, 4)) + season - 1;
  return Array.from({ length: count }, (_, index) => ({
    title: `Chapter ${season}.${index + 1}`,
    overview: `What happens in part ${index + 1} of season ${season}.`,
    date: `${year}-03-${String(index + 1).padStart(2, '0')}`,
  }));
}

const SKETCHES: readonly Sketch[] = [
  {
    title: 'The Lantern Keeper',
    date: '2011-10-07',
    overview:
      'On an island that the charts leave out, a lighthouse keeper finds that the ships she guides have all been lost for years. She keeps the lamp burning, and begins to answer them.',
    runtimeMin: 118,
    genres: ['Drama', 'Mystery'],
    companies: ['Lamplight Pictures', 'Northern Reel'],
    alternativeTitles: ['Keeper of the Lantern'],
    german: {
      title: 'Die Laternenwärterin',
      overview:
        'Auf einer Insel, die auf keiner Karte steht, hält eine Leuchtturmwärterin das Licht am Brennen.',
    },
  },
  {
    title: 'The Lantern Keeper',
    date: '1974-03-15',
    overview: 'A retired signalman spends one long night with a box of letters that were never delivered.',
    runtimeMin: 96,
    genres: ['Drama'],
    country: 'US',
    companies: ['Meridian Studios'],
    cast: [
      ['Walter Prewitt', 'The Signalman'],
      ['Lena Marsh', 'Clara'],
    ],
    crew: [['Hugo Tennant', 'Director']],
  },
  {
    title: 'Harbour of Glass',
    date: '1998-05-22',
    overview: 'Two brothers rebuild the boatyard their father gambled away, one hull at a time.',
  },
  {
    title: 'Night Ferry to Odesk',
    date: '2004-11-12',
    overview: 'Nine passengers, one crossing, and a captain who will not say where the ship is bound.',
    genres: ['Thriller', 'Mystery'],
  },
  {
    title: 'A Quiet Orbit',
    date: '2016-09-02',
    overview: 'The last engineer aboard a station repairs a radio and hears somebody humming.',
    genres: ['Science Fiction', 'Drama'],
    country: 'FR',
  },
  {
    title: 'The Cartographer’s Daughter',
    date: '2009-02-20',
    overview: 'She inherits a map of a town that does not exist yet, and is asked to build it.',
    genres: ['Adventure'],
  },
  {
    title: 'Winter Apples',
    date: '1987-12-04',
    overview: 'An orchard, a hard frost, and the family that has to decide who stays.',
  },
  {
    title: 'The Bridge at Morning',
    originalTitle: 'Die Brücke am Morgen',
    language: 'de',
    date: '1992-04-10',
    overview: 'A border guard’s last shift, told in one morning.',
    country: 'DE',
    companies: ['Elbfilm'],
    alternativeTitles: ['Morning Bridge'],
    german: {
      title: 'Die Brücke am Morgen',
      overview: 'Die letzte Schicht eines Grenzers, an einem Morgen erzählt.',
    },
  },
  {
    title: 'Salt and Signal',
    date: '2020-08-14',
    overview:
      '<p>A wireless operator<script>document.title = "broken into"</script> meets a <b>smuggler</b> &amp; a storm.</p><img src="x" onerror="document.title = \'broken into\'">',
    genres: ['Romance', 'War'],
  },
  {
    title: 'Paper Tigers of Lisbon',
    date: '2018-06-01',
    overview: 'A forger of tram tickets is hired to forge a whole tram.',
    genres: ['Comedy'],
    country: 'PT',
  },
  {
    title: 'Northern Signals',
    kind: 'series',
    date: '2015-01-12',
    overview: 'At a listening post above the Arctic Circle, four operators hear what nobody wants heard.',
    genres: ['Drama', 'Thriller'],
    companies: ['Northern Reel'],
    country: 'NO',
    episodes: [6, 8],
    alternativeTitles: ['Nordlige signaler'],
  },
  {
    title: 'The Glasshouse',
    kind: 'series',
    date: '2019-09-22',
    overview: 'A botanical garden closes for the season with nine people still inside.',
    genres: ['Mystery'],
    episodes: [5],
  },
  {
    title: 'Kestrel Bay',
    kind: 'series',
    date: '2008-04-03',
    overview: 'The harbour police of a small town, and a large secret under its pier.',
    genres: ['Crime'],
    episodes: [10, 10, 8],
  },
  {
    title: 'Garden of Stars',
    originalTitle: 'Hoshi no Teien',
    language: 'ja',
    kind: 'series',
    isAnime: true,
    anilist: 610_001,
    date: '2013-04-06',
    overview: 'Every night a gardener plants a light, and every morning somebody has taken it.',
    genres: ['Fantasy', 'Slice of Life'],
    country: 'JP',
    companies: ['Studio Hotaru'],
    runtimeMin: 24,
    episodes: [12],
    alternativeTitles: ['星の庭園', 'The Star Garden'],
  },
];

/** The titles the stand-in knows by heart. */
export const STAND_IN_TITLES: readonly StandInTitle[] = SKETCHES.map(complete);

const FIRST_GENERATED = 100;

/** The title of a generated film. */
export function generatedTitle(index: number): string {
  return `Generated Film ${index}`;
}

/** Titles in any number, `Generated Film 0` first, for measurements. */
export function generatedTitles(count: number): StandInTitle[] {
  return Array.from({ length: count }, (_, index) =>
    complete(
      {
        title: generatedTitle(index),
        date: `${1950 + (index % 70)}-06-15`,
        overview: `What happens in film ${index}. `.repeat(6).trim(),
      },
      FIRST_GENERATED + index,
    ),
  );
}
