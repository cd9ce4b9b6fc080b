import type { CatalogueItem } from './catalogue-item.ts';
import { MEDIA_TYPES } from './media-type.ts';

const DATE = /^\d{4}-[01]\d-[0-3]\d$/;

/**
 * Why the library cannot hold an item, or null when it can: the schema's CHECK constraints in words.
 * Sources clean what they read; this is what a first load relies on, which leaves the constraints out.
 */
export function findFault(item: CatalogueItem): string | null {
  if (item.title === '') return 'It has no title.';
  if (!MEDIA_TYPES.includes(item.mediaType)) return `“${item.mediaType}” is not a type of title.`;
  if (!isWithin(item.year, 1800, 2200)) return `The year ${item.year} is not between 1800 and 2200.`;
  if (!isWithin(item.runtimeMin, 1, 100_000)) return `It cannot run for ${item.runtimeMin} minutes.`;
  if (!isNumberWithin(item.rating, 0, 10)) return `The rating ${item.rating} is not between 0 and 10.`;
  if (!isCount(item.votes)) return `${item.votes} is not a number of votes.`;
  if (!isCount(item.season)) return `${item.season} is not the number of a season.`;
  if (!isCount(item.episode)) return `${item.episode} is not the number of an episode.`;
  if (item.airedDate !== null && !DATE.test(item.airedDate)) return `“${item.airedDate}” is not a date.`;
  if (!isCount(item.addedAt)) return `${item.addedAt} is not a time.`;
  return null;
}

function isCount(value: number | null): boolean {
  return isWithin(value, 0, Number.MAX_SAFE_INTEGER);
}

function isWithin(value: number | null, least: number, most: number): boolean {
  return value === null || (Number.isInteger(value) && value >= least && value <= most);
}

function isNumberWithin(value: number | null, least: number, most: number): boolean {
  return value === null || (value >= least && value <= most);
}
