import { Random } from '../../src/workers/media/generator/random.ts';
import { type StandInTitle, yearOf } from '../../tests/support/provider-server/stand-in-title.ts';
import type { Catalogue } from './catalogue.ts';
import { distortTitle } from './distort-title.ts';
import { FILM_STYLES } from './film-names.ts';
import { ANIME_STYLES, SERIES_STYLES, someEpisodes } from './series-names.ts';

/** A title of a collection, and the files somebody has of it. */
export interface NamedTitle {
  readonly of: StandInTitle;
  /** At least one. */
  readonly paths: readonly string[];
  /** How it is named, with what has happened to its title: what results are told by. */
  readonly style: string;
  /** Its title is that of another year too. */
  readonly isAmbiguous: boolean;
}

const SEED = 97;
/** What a collection is made of. */
const SHARES = { series: 0.2, anime: 0.05 } as const;
/** Films that are in it because many know them, and those whose title others have too; the others are any. */
const KNOWN = 0.3;
const AMBIGUOUS = 0.2;
/** A name gives the year before or after: that of a festival, or of another country. */
const YEAR_OFF = 0.015;
/** Of the titles that are called otherwise elsewhere, those that a name calls so. */
const BY_ANOTHER_NAME = 0.05;

/** So many titles of a catalogue with the names of files; the same at every run. */
export function makeCollection(catalogue: Catalogue, count: number): readonly NamedTitle[] {
  const random = new Random();
  random.seek(SEED, 0);
  const ambiguous = new Set(catalogue.ambiguous);
  return pickTitles(catalogue, count, random).map((of) => ({
    ...namesOf(of, random),
    of,
    isAmbiguous: ambiguous.has(of),
  }));
}

function pickTitles(
  { titles, ambiguous }: Catalogue,
  count: number,
  random: Random,
): readonly StandInTitle[] {
  const isFilm = ({ kind }: StandInTitle) => kind === 'movie';
  const isSeries = ({ kind, isAnime }: StandInTitle) => kind === 'series' && !isAnime;
  const picked = new Set<StandInTitle>();
  const take = (from: readonly StandInTitle[], share: number) => {
    const wanted = Math.min(picked.size + Math.round(count * share), count);
    for (const title of shuffled(from, random)) {
      if (picked.size >= wanted) break;
      picked.add(title);
    }
  };
  take(
    titles.filter(({ isAnime }) => isAnime),
    SHARES.anime,
  );
  take(ambiguous.filter(isSeries), SHARES.series * AMBIGUOUS);
  take(titles.filter(isSeries), SHARES.series * (1 - AMBIGUOUS));
  const films = titles.filter(isFilm);
  const rest = 1 - picked.size / count;
  const best = films.toSorted((a, b) => b.votes - a.votes).slice(0, Math.ceil(films.length / 10));
  take(ambiguous.filter(isFilm), rest * AMBIGUOUS);
  take(best, rest * KNOWN);
  take(films, 1);
  return shuffled([...picked], random);
}

function namesOf(of: StandInTitle, random: Random): Pick<NamedTitle, 'paths' | 'style'> {
  const elsewhere = [of.originalTitle, ...of.alternativeTitles].filter((name) => name !== of.title);
  const isElsewhere = elsewhere.length > 0 && random.chance(BY_ANOTHER_NAME);
  const known = isElsewhere ? random.pick(elsewhere) : of.title;
  const { title, happened } = distortTitle(known, random);
  const name = known === of.originalTitle ? 'original title' : 'translated title';
  const isOff = random.chance(YEAR_OFF);
  const year = yearOf(of) + (isOff ? random.pick([-1, 1]) : 0);
  const parts = { title, year, of, random };
  const marks = [...(isElsewhere ? [name] : []), ...happened, ...(isOff ? ['year off'] : [])]
    .map((what) => ` + ${what}`)
    .join('');
  if (of.kind === 'movie') {
    const style = pickStyle(FILM_STYLES, random);
    return { style: style.name + marks, paths: [`Films/${style.path(parts)}`] };
  }
  const styles = of.isAnime ? ANIME_STYLES : SERIES_STYLES;
  const style = pickStyle(styles, random);
  const paths = style.paths(parts, someEpisodes(parts)).map((path) => `Series/${path}`);
  return { style: style.name + marks, paths };
}

function pickStyle<Style extends { readonly share: number }>(
  styles: readonly Style[],
  random: Random,
): Style {
  const total = styles.reduce((sum, { share }) => sum + share, 0);
  let left = random.unit() * total;
  for (const style of styles) {
    left -= style.share;
    if (left < 0) return style;
  }
  return styles[0] as Style;
}

/** Fisher and Yates. */
function shuffled<T>(list: readonly T[], random: Random): T[] {
  const result = [...list];
  for (let at = result.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [result[at], result[other]] = [result[other] as T, result[at] as T];
  }
  return result;
}
