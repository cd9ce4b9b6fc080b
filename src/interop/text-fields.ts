import type { CatalogueCredit } from '../shared/catalogue-item.ts';
import type { CatalogueField } from '../shared/catalogue-mapping.ts';
import { isObject } from '../shared/is-object.ts';
import type { MediaType } from '../shared/media-type.ts';
import { cleanLine, cleanParagraphs, shortened } from './clean-text.ts';
import { type FieldValues, firstValue } from './field-columns.ts';
import { foldName } from './field-names.ts';
import { parseCredits } from './parse-credits.ts';
import { addExternalId } from './parse-external-ids.ts';
import { listOf, parseNames } from './parse-list.ts';
import { parseMediaType } from './parse-media-type.ts';

// The fields of an item that are text. What is left out is added to `notes`, as the end of a
// sentence that begins with "Left out:".

const LONGEST_TITLE = 500;
const LONGEST_DESCRIPTION = 20_000;
const MOST_CREDITS = 2000;
const ALTERNATIVE_TITLE_LIMITS = { count: 100, length: LONGEST_TITLE } as const;
const NAME_LIMITS = {
  genres: { count: 20, length: 60, one: 'a genre' },
  countries: { count: 50, length: 80, one: 'a country' },
  companies: { count: 50, length: 200, one: 'a company' },
} as const;
/** Keys that only series have. */
const SERIES_KEYS = new Set(['firstairdate', 'numberofseasons', 'numberofepisodes', 'seasons']);

/** The title; a number is one too. */
export function titleOf(values: FieldValues, notes: string[]): string | null {
  const value = firstValue(values, 'title');
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return lineOf(values, 'title', notes);
}

/** Why a title could not be read from this, as a sentence. */
export function titleProblem(value: unknown): string {
  if (value === undefined || typeof value === 'string') return 'It has no title.';
  if (Array.isArray(value)) return 'Its title is not text but a list.';
  return `Its title is not text but ${isObject(value) ? 'an object' : String(value)}.`;
}

/** What else the item is called: from lists, or from text with `|`, `;` or line ends between; commas are in titles. */
export function alternativeTitlesOf(
  values: FieldValues,
  titles: readonly (string | null)[],
  notes: string[],
): readonly string[] {
  const entries = (values.get('alternativeTitles') ?? []).flatMap(titleEntriesOf);
  const found = parseNames(entries, ALTERNATIVE_TITLE_LIMITS, (what) =>
    note(
      notes,
      what === 'count'
        ? `alternative titles beyond the first ${ALTERNATIVE_TITLE_LIMITS.count}`
        : `what a title has beyond ${LONGEST_TITLE} characters`,
    ),
  );
  return found.filter((title) => !titles.includes(title));
}

function titleEntriesOf(value: unknown): readonly unknown[] {
  // TMDB puts its list one level down, films' and series' by different names.
  if (isObject(value)) return listOf(value.titles ?? value.results ?? value);
  if (typeof value !== 'string' || /^\s*[[{]/.test(value)) return listOf(value);
  return value.split(/[|;\n]/);
}

/** Text of one line, at most as long as a title. */
export function lineOf(values: FieldValues, field: CatalogueField, notes: string[]): string | null {
  const value = firstValue(values, field);
  if (value === undefined) return null;
  if (typeof value !== 'string' && typeof value !== 'number') {
    if (field !== 'title')
      notes.push(`the ${field === 'seriesTitle' ? 'series' : 'original'} title, which is not text`);
    return null;
  }
  const text = cleanLine(String(value));
  if (text.length > LONGEST_TITLE) notes.push(`what a title has beyond ${LONGEST_TITLE} characters`);
  return shortened(text, LONGEST_TITLE) || null;
}

/** Text of several paragraphs, without HTML. */
export function descriptionOf(values: FieldValues, notes: string[]): string | null {
  const value = firstValue(values, 'description');
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

/** The stated type, or else what the other fields speak for. */
export function mediaTypeOf(
  values: FieldValues,
  record: Readonly<Record<string, unknown>>,
  looksLikeEpisode: boolean,
): MediaType {
  const stated = parseMediaType(firstValue(values, 'mediaType'));
  if (stated !== null) return stated;
  if (looksLikeEpisode) return 'episode';
  return Object.keys(record).some((name) => SERIES_KEYS.has(foldName(name))) ? 'series' : 'movie';
}

/** A list of names, from all columns of the field together. */
export function namesOf(
  values: FieldValues,
  field: keyof typeof NAME_LIMITS,
  notes: string[],
): readonly string[] {
  const limit = NAME_LIMITS[field];
  const onCut = (what: 'count' | 'length') =>
    note(
      notes,
      what === 'count'
        ? `${field} beyond the first ${limit.count}`
        : `what ${limit.one} has beyond ${limit.length} characters`,
    );
  const lists = values.get(field) ?? [];
  if (lists.length < 2) return parseNames(lists[0], limit, onCut);
  const names = lists.flatMap((list) => parseNames(list, limit, onCut));
  return parseNames(names, limit, onCut);
}

/** Notes something once. */
function note(notes: string[], what: string): void {
  if (!notes.includes(what)) notes.push(what);
}

/** Ids by source, from an object of them and from columns. */
export function externalIdsOf(values: FieldValues, notes: string[]): Readonly<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [field, list] of values) {
    if (field.startsWith('externalId:'))
      for (const id of list) add(ids, field.slice('externalId:'.length), id, notes);
    else if (field === 'externalIds') for (const group of list.filter(isObject)) addAll(ids, group, notes);
  }
  return ids;
}

function addAll(
  ids: Record<string, string>,
  group: Readonly<Record<string, unknown>>,
  notes: string[],
): void {
  for (const [source, id] of Object.entries(group)) add(ids, source, Array.isArray(id) ? id[0] : id, notes);
}

function add(ids: Record<string, string>, source: string, id: unknown, notes: string[]): void {
  const problem = addExternalId(ids, source, id);
  if (problem !== null) note(notes, problem);
}

/** Credits of all columns, in billing order within each. */
export function creditsOf(values: FieldValues, notes: string[]): readonly CatalogueCredit[] {
  const credits: CatalogueCredit[] = [];
  for (const [field, list] of values) {
    if (field !== 'credits' && !field.startsWith('credit:')) continue;
    const role = field === 'credits' ? 'actor' : field.slice('credit:'.length);
    for (const value of list)
      credits.push(
        ...parseCredits(value, role, (what, length) =>
          note(notes, `what ${what} has beyond ${length} characters`),
        ),
      );
  }
  if (credits.length <= MOST_CREDITS) return credits;
  notes.push(`credits beyond the first ${MOST_CREDITS}`);
  return credits.slice(0, MOST_CREDITS);
}
