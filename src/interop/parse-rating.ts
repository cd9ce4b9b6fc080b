import { isObject } from '../shared/is-object.ts';
import { parseNumber } from './parse-number.ts';

/** The best mark of a file's ratings. */
export type RatingScale = 5 | 10 | 100;

/** A rating as a file gives it, with its scale where it says so: "4/5", "87%". */
export interface RawRating {
  readonly value: number;
  readonly scale: number | null;
}

/** So many ratings, none above 5, and they are out of 5. */
const ENOUGH_FOR_FIVE = 20;

/** Reads a number, "7.5", "4/5", "87%" or `{ average: 7.5 }`; null if it is none of them. */
export function parseRating(value: unknown): RawRating | null {
  if (isObject(value)) return parseRating(value.average ?? value.value ?? value.aggregate ?? null);
  if (typeof value === 'string') {
    const outOf = /^\s*([\d.,]+)\s*(?:\/|out of)\s*([\d.]+)\s*$/i.exec(value);
    if (outOf) return withScale(outOf[1], Number(outOf[2]));
    const percent = /^\s*([\d.,]+)\s*%\s*$/.exec(value);
    if (percent) return withScale(percent[1], 100);
  }
  const number = parseNumber(value);
  return number === null ? null : { value: number, scale: null };
}

/** The scale of a file's ratings, from those of its first records; 10 where they leave it open. */
export function detectRatingScale(ratings: readonly RawRating[]): RatingScale {
  const values = ratings.filter(({ scale, value }) => scale === null && value > 0).map(({ value }) => value);
  const above = values.filter((value) => value > 10 && value <= 100).length;
  // One or two above 10 among many are mistakes.
  if (above > 0 && above >= values.length * 0.1) return 100;
  const highest = values.reduce((most, value) => Math.max(most, value), 0);
  return values.length >= ENOUGH_FOR_FIVE && highest <= 5 ? 5 : 10;
}

/** A rating from 0 to 10, to one hundredth; NaN if it is beyond its scale. */
export function toTen({ value, scale }: RawRating, fileScale: RatingScale): number {
  const best = scale ?? fileScale;
  if (!(value >= 0 && value <= best)) return Number.NaN;
  return Math.round((value / best) * 1000) / 100;
}

function withScale(text: string | undefined, scale: number): RawRating | null {
  const value = parseNumber(text);
  return value === null ? null : { value, scale };
}
