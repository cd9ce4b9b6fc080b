import type { CatalogueCredit, CatalogueItem } from '../shared/catalogue-item.ts';
import type { CatalogueField, FieldMapping } from '../shared/catalogue-mapping.ts';
import type { MediaType } from '../shared/media-type.ts';
import { sortTitle } from '../shared/sort-title.ts';
import { cleanLine, cleanParagraphs, shortened } from './clean-text.ts';
import { fieldOfName, foldName, takesSeveral } from './field-names.ts';
import { isObject } from './json-reader.ts';
import { parseCredits } from './parse-credits.ts';
import { parseDate, parseTimestamp, parseYear } from './parse-date.ts';
import { addExternalId } from './parse-external-ids.ts';
import { isNothing, parseNames } from './parse-list.ts';
import { parseMediaType } from './parse-media-type.ts';
import { parseCount, parseNumber } from './parse-number.ts';
import { parseRating, type RatingScale, toTen } from './parse-rating.ts';
import { parseRuntime } from './parse-runtime.ts';

const LONGEST_TITLE = 500;
const LONGEST_DESCRIPTION = 20_000;
const FIRST_YEAR = 1870;
const YEARS_AHEAD = 10;
const LONGEST_RUNTIME_MIN = 6000;
const HIGHEST_COUNT = 100_000;
const MOST_CREDITS = 2000;
const GENRE_LIMIT = { count: 20, length: 60 };
const COUNTRY_LIMIT = { count: 50, length: 80 };
const COMPANY_LIMIT = { count: 50, length: 200 };
const FIRST_ADDED = Date.UTC(1980, 0, 1);
const DAY = 86_400_000;
const LATE_RANK = 1000;
/** Keys that only series have. */
const SERIES_KEYS = new Set(['firstairdate', 'numberofseasons', 'numberofepisodes', 'seasons']);

/** An item made of a record, with what had to be left out of it; or why no item could be made. */
export type MappedRecord =
  | { readonly item: CatalogueItem; readonly notes: readonly string[] }
  | { readonly reason: string };

interface Column {
  readonly field: CatalogueField;
  /** Of several columns for one field, the lowest with a value counts. */
  readonly rank: number;
}

type Values = ReadonlyMap<CatalogueField, readonly unknown[]>;

/** Makes items of records under one mapping. A value that makes no sense is left out and noted. */
export class ItemMapper {
  readonly #columns: Map<string, Column | null>;
  readonly #ratingScale: RatingScale;
  readonly #now: number;

  /** `now` in ms since the epoch: no title is from more than ten years after it. */
  constructor(mapping: FieldMapping, ratingScale: RatingScale, now: number) {
    this.#columns = new Map(
      Object.entries(mapping).map(([name, field]) => [
        name,
        field && { field, rank: fieldOfName(name)?.rank ?? 0 },
      ]),
    );
    this.#ratingScale = ratingScale;
    this.#now = now;
  }

  map(line: number, record: Readonly<Record<string, unknown>>): MappedRecord {
    const values = this.#valuesByField(record);
    const notes: string[] = [];
    const season = countOf(values, 'season', notes);
    const episode = countOf(values, 'episode', notes);
    const series = lineOf(values, 'seriesTitle', LONGEST_TITLE, notes);
    const mediaType = mediaTypeOf(values, record, series !== null || (season !== null && episode !== null));
    const title = titleOf(values, notes) ?? episodeTitle(mediaType, episode);
    if (title === null) return { reason: titleProblem(first(values, 'title')) };
    const airedDate = this.#airedDate(values, notes);
    const isEpisode = mediaType === 'episode';
    const item: CatalogueItem = {
      line,
      mediaType,
      title,
      sortTitle: sortTitle(title),
      originalTitle: lineOf(values, 'originalTitle', LONGEST_TITLE, notes),
      year: this.#year(values, notes) ?? (airedDate === null ? null : Number(airedDate.slice(0, 4))),
      description: descriptionOf(values, notes),
      genres: namesOf(values, 'genres', GENRE_LIMIT),
      countries: namesOf(values, 'countries', COUNTRY_LIMIT),
      companies: namesOf(values, 'companies', COMPANY_LIMIT),
      runtimeMin: runtimeOf(values, notes),
      rating: this.#rating(values, notes),
      votes: countOf(values, 'votes', notes),
      airedDate,
      season,
      episode,
      seriesTitle: isEpisode ? series : null,
      seriesSortTitle: isEpisode && series !== null ? sortTitle(series) : null,
      externalIds: externalIdsOf(values),
      credits: creditsOf(values, notes),
      addedAt: this.#addedAt(values, notes),
    };
    return { item, notes };
  }

  #valuesByField(record: Readonly<Record<string, unknown>>): Values {
    const values = new Map<CatalogueField, unknown[]>();
    const ranks = new Map<CatalogueField, number>();
    for (const [name, value] of Object.entries(record)) {
      const column = this.#columnOf(name);
      if (column === null || isMissing(column.field, value)) continue;
      const { field, rank } = column;
      if (takesSeveral(field)) values.set(field, [...(values.get(field) ?? []), value]);
      else if (rank < (ranks.get(field) ?? Number.POSITIVE_INFINITY)) {
        ranks.set(field, rank);
        values.set(field, [value]);
      }
    }
    return values;
  }

  /** A key that was not among the first records is known by its name, after those that were. */
  #columnOf(name: string): Column | null {
    const mapped = this.#columns.get(name);
    if (mapped !== undefined) return mapped;
    const known = fieldOfName(name);
    const column = known && { field: known.field, rank: known.rank + LATE_RANK };
    this.#columns.set(name, column);
    return column;
  }

  #year(values: Values, notes: string[]): number | null {
    const value = first(values, 'year');
    if (value === undefined) return null;
    const year = parseYear(value);
    if (year !== null && this.#isPlausible(year)) return year;
    if (year !== 0) notes.push(`the year ${shown(value)}`);
    return null;
  }

  #airedDate(values: Values, notes: string[]): string | null {
    const value = first(values, 'airedDate');
    if (value === undefined) return null;
    const date = parseDate(value);
    if (date !== null && this.#isPlausible(Number(date.slice(0, 4)))) return date;
    notes.push(`the date ${shown(value)}`);
    return null;
  }

  #isPlausible(year: number): boolean {
    return year >= FIRST_YEAR && year <= new Date(this.#now).getUTCFullYear() + YEARS_AHEAD;
  }

  #rating(values: Values, notes: string[]): number | null {
    const value = first(values, 'rating');
    if (value === undefined) return null;
    const raw = parseRating(value);
    // TVmaze writes { average: null } where nobody has rated.
    if (raw === null && isObject(value)) return null;
    const rating = raw === null ? Number.NaN : toTen(raw, this.#ratingScale);
    if (!Number.isNaN(rating)) return rating;
    notes.push(`the rating ${shown(value)}`);
    return null;
  }

  #addedAt(values: Values, notes: string[]): number | null {
    const value = first(values, 'addedAt');
    if (value === undefined) return null;
    const time = parseTimestamp(value);
    if (time !== null && time >= FIRST_ADDED && time <= this.#now + DAY) return time;
    notes.push(`the time it was added, ${shown(value)}`);
    return null;
  }
}

/** A title may well be called "None" or "N/A". */
function isMissing(field: CatalogueField, value: unknown): boolean {
  return field === 'title' ? value === null || value === '' || value === '\\N' : isNothing(value);
}

function first(values: Values, field: CatalogueField): unknown {
  return values.get(field)?.[0];
}

function titleOf(values: Values, notes: string[]): string | null {
  const value = first(values, 'title');
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return lineOf(values, 'title', LONGEST_TITLE, notes);
}

function episodeTitle(mediaType: MediaType, episode: number | null): string | null {
  return mediaType === 'episode' && episode !== null ? `Episode ${episode}` : null;
}

function titleProblem(value: unknown): string {
  if (value === undefined || typeof value === 'string') return 'It has no title.';
  return `Its title is not text but ${Array.isArray(value) ? 'a list' : `a ${typeof value}`}.`;
}

function lineOf(values: Values, field: CatalogueField, length: number, notes: string[]): string | null {
  const value = first(values, field);
  if (value === undefined) return null;
  if (typeof value !== 'string' && typeof value !== 'number') {
    if (field !== 'title')
      notes.push(`the ${field === 'seriesTitle' ? 'series' : 'original'} title, which is not text`);
    return null;
  }
  const text = cleanLine(String(value));
  if (text.length > length) notes.push(`what a title has beyond ${length} characters`);
  return shortened(text, length) || null;
}

function descriptionOf(values: Values, notes: string[]): string | null {
  const value = first(values, 'description');
  if (value === undefined) return null;
  const isText = typeof value === 'string' || typeof value === 'number';
  const text = isText
    ? String(value)
    : Array.isArray(value)
      ? value.filter((part) => typeof part === 'string').join('\n\n')
      : '';
  if (text === '' && !isText) notes.push('the description, which is not text');
  const clean = cleanParagraphs(text);
  if (clean.length > LONGEST_DESCRIPTION)
    notes.push(`what the description has beyond ${LONGEST_DESCRIPTION} characters`);
  return shortened(clean, LONGEST_DESCRIPTION) || null;
}

function mediaTypeOf(
  values: Values,
  record: Readonly<Record<string, unknown>>,
  looksLikeEpisode: boolean,
): MediaType {
  const stated = parseMediaType(first(values, 'mediaType'));
  if (stated !== null) return stated;
  if (looksLikeEpisode) return 'episode';
  return Object.keys(record).some((name) => SERIES_KEYS.has(foldName(name))) ? 'series' : 'movie';
}

function namesOf(
  values: Values,
  field: CatalogueField,
  limit: { count: number; length: number },
): readonly string[] {
  const lists = values.get(field) ?? [];
  if (lists.length < 2) return parseNames(lists[0], limit);
  return parseNames(
    lists.flatMap((list) => parseNames(list, limit)),
    limit,
  );
}

function countOf(values: Values, field: 'season' | 'episode' | 'votes', notes: string[]): number | null {
  const value = first(values, field);
  if (value === undefined) return null;
  const count = parseCount(value);
  if (count !== null && (count <= HIGHEST_COUNT || field === 'votes') && Number.isSafeInteger(count))
    return count;
  notes.push(`the ${field === 'votes' ? 'number of votes' : field} ${shown(value)}`);
  return null;
}

function runtimeOf(values: Values, notes: string[]): number | null {
  const value = first(values, 'runtimeMin');
  const runtime = parseRuntime(Array.isArray(value) ? value[0] : value);
  if (runtime !== null && runtime >= 1 && runtime <= LONGEST_RUNTIME_MIN) return runtime;
  // 0 stands for unknown, and "2 seasons" is a length, only not one in minutes.
  const isHarmless =
    runtime === 0 || (runtime === null && (typeof value !== 'string' || /season/i.test(value)));
  if (!isHarmless || typeof value === 'boolean') notes.push(`the runtime ${shown(value)}`);
  return null;
}

function externalIdsOf(values: Values): Readonly<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [field, list] of values) {
    if (field.startsWith('externalId:'))
      for (const id of list) addExternalId(ids, field.slice('externalId:'.length), id);
    else if (field === 'externalIds') for (const group of list.filter(isObject)) addAll(ids, group);
  }
  return ids;
}

function addAll(ids: Record<string, string>, group: Readonly<Record<string, unknown>>): void {
  for (const [source, id] of Object.entries(group))
    addExternalId(ids, source, Array.isArray(id) ? id[0] : id);
}

function creditsOf(values: Values, notes: string[]): readonly CatalogueCredit[] {
  const credits: CatalogueCredit[] = [];
  for (const [field, list] of values) {
    if (field !== 'credits' && !field.startsWith('credit:')) continue;
    const role = field === 'credits' ? 'actor' : field.slice('credit:'.length);
    for (const value of list) credits.push(...parseCredits(value, role));
  }
  if (credits.length <= MOST_CREDITS) return credits;
  notes.push(`credits beyond the first ${MOST_CREDITS}`);
  return credits.slice(0, MOST_CREDITS);
}

/** A value as it is spoken of in a note. */
function shown(value: unknown): string {
  const number = parseNumber(value);
  if (number !== null) return String(value);
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return `“${shortened(cleanLine(text), 40)}”`;
}
