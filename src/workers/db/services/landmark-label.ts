import type { IndexedSort } from '../../../shared/item-criteria.ts';

/** A value a list is sorted by, as {@link landmarkLabel} takes it; null is unknown. */
export type SortedValue = string | number | null;

/** What stands for items whose year, rating or runtime is unknown. */
const UNKNOWN = '?';
const RUNTIME_BAND = 30;
const LAST_RUNTIME_BAND = 300;

/** Scripts whose first signs are too many for a rail: one label stands for each. */
const SCRIPTS_WITHOUT_LETTERS: readonly [RegExp, string][] = [
  [/\p{Script=Han}/u, '漢'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'あ'],
  [/\p{Script=Hangul}/u, '가'],
];
const SCRIPTS: readonly [RegExp, string][] = [
  [/\p{Script=Greek}/u, 'Α–Ω'],
  [/\p{Script=Cyrillic}/u, 'А–Я'],
  [/\p{Script=Hebrew}/u, 'א–ת'],
  [/\p{Script=Arabic}/u, 'ا–ي'],
  [/\p{Script=Devanagari}/u, 'अ–ह'],
  [/\p{Script=Thai}/u, 'ก–ฮ'],
];

/** How the rail beside a list names the stretch a value stands in. */
export function landmarkLabel(sort: IndexedSort, value: SortedValue): string {
  if (value === null) return UNKNOWN;
  if (typeof value === 'string') return letter(value);
  switch (sort) {
    case 'year':
      return `${Math.floor(value / 10) * 10}s`;
    case 'added':
      return String(new Date(value).getFullYear());
    case 'runtime':
      return runtimeBand(value);
    default:
      return String(Math.floor(value));
  }
}

/**
 * Like {@link landmarkLabel}, with one label for every script that is not Latin and one for those
 * not listed: for libraries of many scripts.
 */
export function scriptLabel(sort: IndexedSort, value: SortedValue): string {
  if (typeof value !== 'string') return landmarkLabel(sort, value);
  const first = firstOf(value);
  const label = letter(value);
  if (label === '#' || /\p{Script=Latin}/u.test(first)) return label;
  return SCRIPTS.find(([script]) => script.test(first))?.[1] ?? (label === '…' ? label : '…');
}

function letter(sortTitle: string): string {
  const first = firstOf(sortTitle);
  const script = SCRIPTS_WITHOUT_LETTERS.find(([pattern]) => pattern.test(first));
  if (script) return script[1];
  if (/\p{L}/u.test(first)) return first.toUpperCase();
  return first < 'a' ? '#' : '…';
}

function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}

function runtimeBand(minutes: number): string {
  const band = Math.floor(minutes / RUNTIME_BAND) * RUNTIME_BAND;
  return band >= LAST_RUNTIME_BAND ? `${LAST_RUNTIME_BAND}+ min` : `${band}–${band + RUNTIME_BAND - 1} min`;
}
