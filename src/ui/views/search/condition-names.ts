import {
  ITEM_STATES,
  type ItemCondition,
  type ItemState,
  NAME_FIELDS,
  type NameField,
  RANGE_FIELDS,
  type RangeField,
} from '../../../shared/item-filter.ts';
import { MEDIA_TYPES, type MediaType } from '../../../shared/media-type.ts';

/** What a person calls the fields of a condition. */
export const CONDITION_NAMES: Readonly<Record<ItemCondition['field'], string>> = {
  text: 'Words',
  type: 'Type',
  library: 'Library',
  genre: 'Genre',
  country: 'Country',
  keyword: 'Keyword',
  tag: 'Tag',
  collection: 'Collection',
  company: 'Company',
  resolution: 'Resolution',
  codec: 'Video codec',
  'audio-codec': 'Audio codec',
  audio: 'Audio language',
  subtitle: 'Subtitle language',
  person: 'Person',
  year: 'Year',
  rating: 'Rating',
  runtime: 'Minutes',
  added: 'Added within',
  is: 'State',
};

/** All fields in the order they are offered. */
export const CONDITION_FIELDS = Object.keys(CONDITION_NAMES).filter(isConditionField);

export const STATE_NAMES: Readonly<Record<ItemState, string>> = {
  watched: 'Watched',
  favourite: 'Favourite',
  unmatched: 'Unmatched',
  'no-poster': 'No poster',
  'no-overview': 'No overview',
  'no-subtitles': 'No subtitles',
  'missing-file': 'Missing file',
  'no-file': 'No file',
};

export const TYPE_NAMES: Readonly<Record<MediaType, string>> = {
  movie: 'Films',
  series: 'Series',
  episode: 'Episodes',
  video: 'Videos',
};

/** Spans that "added within" offers, in days. */
export const ADDED_SPANS: readonly (readonly [days: number, name: string])[] = [
  [1, 'Today'],
  [7, '7 days'],
  [30, '30 days'],
  [90, '90 days'],
  [365, 'A year'],
];

/** A new condition on a field: it says nothing until it is filled in. */
export function emptyCondition(field: ItemCondition['field']): ItemCondition {
  if (field === 'text') return { field, words: '' };
  if (field === 'type' || field === 'person' || isNameField(field)) return { field, anyOf: [] };
  if (field === 'added') return { field, withinDays: 7 };
  if (field === 'is') return { field, state: 'watched' };
  return { field };
}

/** Whether a condition says anything. */
export function isComplete(condition: ItemCondition): boolean {
  if ('anyOf' in condition) return condition.anyOf.length > 0;
  return condition.field !== 'text' || condition.words.trim() !== '';
}

export function isNameField(field: string): field is NameField {
  return NAME_FIELDS.some((known) => known === field);
}

export function isRange(
  condition: ItemCondition,
): condition is Extract<ItemCondition, { readonly field: RangeField }> {
  return RANGE_FIELDS.some((known) => known === condition.field);
}

export function isConditionField(field: string): field is ItemCondition['field'] {
  return field in CONDITION_NAMES;
}

/** The state of a text, or undefined. */
export const findState = (text: string) => ITEM_STATES.find((known) => known === text);

/** The media type of a text, or undefined. */
export const findType = (text: string) => MEDIA_TYPES.find((known) => known === text);
