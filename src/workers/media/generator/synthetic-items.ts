import type { CatalogueItem } from '../../../shared/catalogue-item.ts';
import { sortTitle } from '../../../shared/sort-title.ts';
import { BLOCK_ITEMS, type PlannedItem, planBlock } from './block-plan.ts';
import { companiesOf } from './companies.ts';
import { overview } from './overviews.ts';
import { creditsOf } from './people.ts';
import { Random } from './random.ts';
import { RankedChoice } from './ranked-choice.ts';
import { episodeTitle, filmTitle, seriesTitle, videoTitle } from './titles.ts';
import { COUNTRIES, GENRES } from './word-lists.ts';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2026;
/** So many titles are well known, and used again for other films, as remakes and chance have it. */
const KNOWN_TITLES = 1500;
const KNOWN_TITLE_SHARE = 0.03;
/** So many films have an original title, and so many others alternative ones. */
const ORIGINAL_TITLE_SHARE = 0.05;
const ALTERNATIVE_TITLE_SHARE = 0.04;
/** Added between these times (ms), later ones more often: a library grows faster as it goes. */
const FIRST_ADDED = Date.UTC(2012, 0, 1);
const LAST_ADDED = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;

const genres = RankedChoice.zipf(GENRES, 2);
const countries = RankedChoice.zipf(COUNTRIES, 1);

/** Makes the items of one synthetic library, any of them at any time. */
export class SyntheticItems {
  readonly #items: number;
  readonly #seed: number;
  readonly #random = new Random();
  readonly #others = new Random();
  #block = -1;
  #plan: readonly PlannedItem[] = [];

  constructor(items: number, seed: number) {
    this.#items = items;
    this.#seed = seed | 0;
  }

  /** Item `index`, counted from 0; the same whenever it is asked for. */
  at(index: number): CatalogueItem {
    const planned = this.#planned(index);
    const random = this.#random;
    random.seek(this.#seed, index);
    const title = this.#title(planned, index);
    random.seek(this.#seed, index);
    const year = this.#year(planned);
    const otherTitles = this.#otherTitles(planned, index, title);
    const isEpisode = planned.mediaType === 'episode';
    const series = isEpisode ? seriesTitle(planned.series, this.#seed) : null;
    return {
      line: index + 1,
      mediaType: planned.mediaType,
      title,
      sortTitle: sortTitle(title),
      ...otherTitles,
      year,
      description: random.chance(isEpisode ? 0.3 : 0.03) ? null : overview(random),
      genres: isEpisode ? [] : distinct(genres, random, 1 + random.below(3)),
      countries: distinct(countries, random, random.chance(0.15) ? 2 : 1),
      companies: companiesOf(random),
      runtimeMin: runtime(random, planned.mediaType),
      rating: random.chance(0.06) ? null : rating(random),
      votes: Math.round(Math.exp(2.5 + random.normal() * 2 + random.unit() * 3)),
      airedDate: isEpisode ? airedDate(random, year) : null,
      season: isEpisode ? planned.season : null,
      episode: isEpisode ? planned.episode : null,
      seriesTitle: series,
      seriesSortTitle: series === null ? null : sortTitle(series),
      externalIds: { synthetic: `${this.#seed >>> 0}-${index + 1}` },
      credits: creditsOf(random, planned.mediaType, planned.credits, this.#items),
      addedAt: addedAt(random),
    };
  }

  #planned(index: number): PlannedItem {
    const block = Math.floor(index / BLOCK_ITEMS);
    if (block !== this.#block) {
      this.#plan = planBlock(this.#seed, block);
      this.#block = block;
    }
    return this.#plan[index % BLOCK_ITEMS] as PlannedItem;
  }

  #title({ mediaType, series, season, episode }: PlannedItem, index: number): string {
    const random = this.#random;
    switch (mediaType) {
      case 'series':
        return seriesTitle(series, this.#seed);
      case 'episode':
        return episodeTitle(random, season, episode);
      case 'video':
        return videoTitle(random);
      case 'movie':
        if (random.chance(KNOWN_TITLE_SHARE)) random.seek(~this.#seed, random.below(KNOWN_TITLES));
        else random.seek(this.#seed ^ 0x7469_746c, index);
        return filmTitle(random);
    }
  }

  /** Drawn by themselves, so that all else is the same with and without them. */
  #otherTitles({ mediaType }: PlannedItem, index: number, title: string) {
    const none = { originalTitle: null, alternativeTitles: [] };
    if (mediaType !== 'movie') return none;
    const random = this.#others;
    random.seek(this.#seed ^ 0x6f74_6865, index);
    const share = random.unit();
    if (share > ORIGINAL_TITLE_SHARE + ALTERNATIVE_TITLE_SHARE) return none;
    const other = filmTitle(random);
    if (other === title) return none;
    return share < ORIGINAL_TITLE_SHARE
      ? { originalTitle: other, alternativeTitles: [] }
      : { originalTitle: null, alternativeTitles: [other] };
  }

  /** Episodes of a season share a year, later seasons have later ones. */
  #year({ mediaType, series, season }: PlannedItem): number {
    const random = this.#random;
    if (mediaType !== 'series' && mediaType !== 'episode') return yearOf(random.unit(), FIRST_YEAR);
    const own = new Random();
    own.seek(this.#seed ^ 0x7365_7269, series);
    return Math.min(LAST_YEAR, yearOf(own.unit(), 1948) + Math.max(0, season - 1));
  }
}

/** Few old years, many new ones. */
function yearOf(share: number, first: number): number {
  return LAST_YEAR - Math.floor((LAST_YEAR - first + 1) * share ** 2.1);
}

function distinct(choices: RankedChoice<string>, random: Random, count: number): readonly string[] {
  const drawn: string[] = [];
  for (let draw = 0; draw < count; draw++) {
    const choice = choices.draw(random);
    if (!drawn.includes(choice)) drawn.push(choice);
  }
  return drawn;
}

function runtime(random: Random, mediaType: CatalogueItem['mediaType']): number {
  switch (mediaType) {
    case 'movie':
      return clamped(Math.round(100 + random.normal() * 19), 40, 260);
    case 'series':
    case 'episode':
      return random.chance(0.45) ? 20 + random.below(11) : 38 + random.below(25);
    case 'video':
      return 2 + random.below(60);
  }
}

function rating(random: Random): number {
  return Math.round(clamped(6.3 + random.normal() * 1.15, 1, 9.8) * 10) / 10;
}

function airedDate(random: Random, year: number): string {
  return new Date(Date.UTC(year, 0, 1 + random.below(365))).toISOString().slice(0, 10);
}

function addedAt(random: Random): number {
  const days = (LAST_ADDED - FIRST_ADDED) / DAY;
  const day = Math.floor(days * Math.sqrt(random.unit()));
  return FIRST_ADDED + day * DAY + random.below(DAY);
}

function clamped(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
