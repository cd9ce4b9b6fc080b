import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { foldText } from '../../src/shared/fold-text.ts';
import type { StandInTitle } from '../../tests/support/provider-server/stand-in-title.ts';
import { CATALOGUE_FOLDER } from '../quality/real-library.ts';
import { completeTitle, type TitleSketch } from './complete-title.ts';
import { madeUpSketches } from './made-up-sketches.ts';

/** Those with the most about each title first; one of the same title a year apart in a later one is the same title. */
const FILES = ['justwatch_netflix', 'justwatch_amazon', 'tvmaze_shows', 'wikipedia_movies'];
const ANIME_FILE = 'anime_lists';
const AMBIGUOUS_FILE = 'ambiguous_titles.json';

/** All titles that the stand-in for providers knows. */
export interface Catalogue {
  readonly titles: readonly StandInTitle[];
  /** Of those, the ones whose title another year has too, as far as a list of such titles says. */
  readonly ambiguous: readonly StandInTitle[];
  /** False: the titles are made up, because there are no catalogues on this machine. */
  readonly isReal: boolean;
}

interface Row {
  readonly type: string;
  readonly title?: string;
  readonly year?: number;
  readonly runtime?: number;
  readonly votes?: number;
  readonly seasons?: number;
  readonly countries?: readonly string[];
  readonly external_ids?: Readonly<Record<string, string>>;
  readonly tvdb_default_season?: string;
}

interface AmbiguousTitle {
  readonly type: 'movie' | 'show';
  readonly entries: readonly (readonly [title: string, year: number])[];
}

/** Series of one title that are nearer to each other in years are seasons of one: the catalogues list some apart. */
const SERIES_APART = 10;

/** Reads the real catalogues that lie beside the project; makes titles up where there are none. */
export function readCatalogue(): Catalogue {
  const isReal = [...FILES.map(fileOf), fileOf(ANIME_FILE), join(CATALOGUE_FOLDER, AMBIGUOUS_FILE)].every(
    (file) => existsSync(file),
  );
  const gathered = new Gathering();
  if (!isReal) {
    for (const sketch of madeUpSketches()) gathered.add(sketch);
    return { ...gathered.finish(), isReal };
  }
  for (const name of FILES) gathered.addAll(rowsOf(name).flatMap(sketchOf));
  gathered.addAll(animeOf(rowsOf(ANIME_FILE)));
  const ambiguous = JSON.parse(
    readFileSync(join(CATALOGUE_FOLDER, AMBIGUOUS_FILE), 'utf8'),
  ) as AmbiguousTitle[];
  gathered.addAll(
    ambiguous.flatMap(({ type, entries }) =>
      entries
        .filter(([title]) => !title.includes(';'))
        .map(([title, year]) => ({ kind: kindOf(type), title, year })),
    ),
  );
  return { ...gathered.finish(), isReal };
}

/** Sketches of titles, each title once. */
class Gathering {
  readonly #byName = new Map<string, TitleSketch[]>();

  /** Those of one source: two of a title in it are two. */
  addAll(sketches: readonly TitleSketch[]): void {
    const fresh = sketches.filter((sketch) => !this.#isKnown(sketch, 1));
    for (const sketch of fresh) this.add(sketch);
  }

  add(sketch: TitleSketch): void {
    if (this.#isKnown(sketch, 0)) return;
    const name = nameOf(sketch);
    this.#byName.set(name, [...(this.#byName.get(name) ?? []), sketch]);
  }

  finish(): Pick<Catalogue, 'titles' | 'ambiguous'> {
    const ambiguous: StandInTitle[] = [];
    const titles: StandInTitle[] = [];
    for (const sketches of this.#byName.values())
      for (const sketch of sketches) {
        const title = completeTitle(sketch, titles.length);
        titles.push(title);
        if (sketches.length > 1) ambiguous.push(title);
      }
    return { titles, ambiguous };
  }

  #isKnown(sketch: TitleSketch, yearsApart: number): boolean {
    const apart = sketch.kind === 'series' ? SERIES_APART - 1 : yearsApart;
    return (this.#byName.get(nameOf(sketch)) ?? []).some(
      ({ year }) => sketch.isAnime || Math.abs(year - sketch.year) <= apart,
    );
  }
}

/** Without gaps: catalogues write "Spider-Man" and "Spiderman". */
function nameOf({ kind, title }: TitleSketch): string {
  return `${kind} ${foldText(title).replaceAll(' ', '') || title}`;
}

function sketchOf({ type, title, year, runtime, votes, seasons, countries, external_ids: ids = {} }: Row) {
  if (title === undefined || year === undefined || foldText(title) === '') return [];
  const sketch: TitleSketch = {
    kind: kindOf(type),
    title,
    year,
    seasons,
    votes,
    runtimeMin: runtime,
    country: countries?.[0],
    imdb: ids.imdb,
    tvdb: ids.tvdb === undefined ? undefined : Number(ids.tvdb),
  };
  return [sketch];
}

/** The list of anime tells no years: they are made up. */
const FIRST_ANIME = 1975;
const ANIME_YEARS = 50;

/** One series for each that TMDB knows: the list counts every season as a title of its own. */
function animeOf(rows: readonly Row[]): readonly TitleSketch[] {
  const series = new Map<string, TitleSketch>();
  for (const { title, external_ids: ids = {}, tvdb_default_season: season } of rows) {
    if (title === undefined || ids.tmdb_tv === undefined || season !== '1' || series.has(ids.tmdb_tv))
      continue;
    const tvdb = /^\d+$/.test(ids.tvdb ?? '') ? Number(ids.tvdb) : undefined;
    const year = FIRST_ANIME + (series.size % ANIME_YEARS);
    series.set(ids.tmdb_tv, { kind: 'series', title, year, isAnime: true, seasons: 1, tvdb, country: 'JP' });
  }
  return [...series.values()];
}

const kindOf = (type: string) => (type === 'movie' ? ('movie' as const) : ('series' as const));

function fileOf(name: string): string {
  return join(CATALOGUE_FOLDER, `${name}.jsonl.gz`);
}

function rowsOf(name: string): readonly Row[] {
  const lines = gunzipSync(readFileSync(fileOf(name)))
    .toString()
    .split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row);
}
