import { cleanLine, cleanParagraphs } from '../../interop/clean-text.ts';
import { isObject } from '../../shared/is-object.ts';
import { isOwnMachine } from '../../shared/private-host.ts';
import { withoutScripts } from './without-scripts.ts';

/** A JSON object from outside. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The object under a name, or an empty one. */
export function objectAt(object: JsonObject, name: string): JsonObject {
  const value = object[name];
  return isObject(value) ? value : {};
}

/** The objects of a list under a name; whatever else is in it is left out. */
export function objectsAt(object: JsonObject, name: string): readonly JsonObject[] {
  return objectsOf(object[name]);
}

/** The objects of a list; whatever else is in it is left out. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** One line of plain text; null when there is none. Numbers count as text. */
export function lineAt(object: JsonObject, name: string): string | null {
  const value = object[name];
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? cleanLine(value) || null : null;
}

/** Paragraphs of plain text, HTML and scripts taken out; null when there is none. */
export function textAt(object: JsonObject, name: string): string | null {
  const value = object[name];
  return typeof value === 'string' ? cleanParagraphs(withoutScripts(value)) || null : null;
}

/** The lines of a list of texts, none empty. */
export function linesAt(object: JsonObject, name: string): readonly string[] {
  const value = object[name];
  if (!Array.isArray(value)) return [];
  return value
    .filter((line) => typeof line === 'string')
    .map(cleanLine)
    .filter((line) => line !== '');
}

/** A finite number, also one written as text; null for anything else. */
export function numberAt(object: JsonObject, name: string): number | null {
  const value = object[name];
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** A whole number of at least `least`; null for anything else. */
export function wholeAt(object: JsonObject, name: string, least = 0): number | null {
  const number = numberAt(object, name);
  return number !== null && Number.isSafeInteger(number) && number >= least ? number : null;
}

/** A date as YYYY-MM-DD at the beginning of a text; null for anything else. */
export function dateAt(object: JsonObject, name: string): string | null {
  const value = object[name];
  const [date, year, month, day] = (typeof value === 'string' && /^(\d{4})-(\d\d)-(\d\d)/.exec(value)) || [];
  if (date === undefined) return null;
  const isDate = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
    .toISOString()
    .startsWith(date);
  return isDate ? date : null;
}

/** The year of such a date, within what a title may have. */
export function yearAt(object: JsonObject, name: string): number | null {
  const value = object[name];
  const year =
    typeof value === 'number' ? value : Number.parseInt(typeof value === 'string' ? value : '', 10);
  return Number.isSafeInteger(year) && year >= 1800 && year <= 2200 ? year : null;
}

/** An https address, or an http one of this machine; null for anything else. Other http addresses become https. */
export function urlAt(object: JsonObject, name: string): string | null {
  const value = object[name];
  if (typeof value !== 'string' || !URL.canParse(value)) return null;
  const url = new URL(value);
  if (url.username !== '' || url.password !== '') return null;
  // What is asked of this machine never leaves it.
  if (url.protocol === 'http:' && isOwnMachine(url.hostname)) return url.href;
  if (url.protocol === 'http:') url.protocol = 'https:';
  return url.protocol === 'https:' ? url.href : null;
}
