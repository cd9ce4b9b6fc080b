import { formatDuration } from '../format-duration.ts';
import type { ItemCondition, ItemFilter, ItemState, NameField, RangeField } from '../item-filter.ts';
import type { MediaType } from '../media-type.ts';
import { daysLabel } from './days-label.ts';
import type { NumberRange } from './number-range.ts';

const TYPE_NAMES: Readonly<Record<MediaType, string>> = {
  movie: 'films',
  series: 'series',
  episode: 'episodes',
  video: 'videos',
};

const STATE_LABELS: Readonly<Record<ItemState, readonly [is: string, isNot: string]>> = {
  watched: ['watched', 'not watched'],
  favourite: ['favourite', 'not favourite'],
  unmatched: ['unmatched', 'matched'],
  'no-poster': ['no poster', 'with poster'],
  'no-overview': ['no overview', 'with overview'],
  'no-subtitles': ['no subtitles', 'with subtitles'],
  'missing-file': ['file missing', 'no file missing'],
  'no-file': ['no file', 'with file'],
};

/** What names need before them to be understood. */
const NAME_PREFIXES: Readonly<Record<NameField, string>> = {
  library: 'library ',
  genre: '',
  country: 'from ',
  keyword: 'about ',
  tag: 'tag ',
  collection: 'collection ',
  company: 'by ',
  resolution: 'in ',
  codec: 'codec ',
  'audio-codec': 'sound ',
  audio: 'spoken ',
  subtitle: 'subtitles ',
};

const RANGE_NAMES: Readonly<Record<RangeField, string>> = {
  year: 'year',
  rating: 'rating',
  runtime: 'runtime',
};

/** A condition or group in plain words: "1940–1959", "Not watched", "Crime or drama". */
export function conditionLabel(filter: ItemFilter): string {
  const [first = ''] = labelOf(filter);
  return first.toUpperCase() + labelOf(filter).slice(first.length);
}

function labelOf(filter: ItemFilter): string {
  if ('all' in filter)
    return filter.all.length === 0 ? 'everything' : filter.all.map(innerLabel).join(' and ');
  if ('any' in filter) return filter.any.length === 0 ? 'nothing' : filter.any.map(innerLabel).join(' or ');
  return 'not' in filter ? negatedLabel(filter.not) : conditionText(filter);
}

function innerLabel(filter: ItemFilter): string {
  return 'all' in filter || 'any' in filter ? `(${labelOf(filter)})` : labelOf(filter);
}

function negatedLabel(filter: ItemFilter): string {
  if (!('field' in filter)) return 'not' in filter ? labelOf(filter.not) : `not ${innerLabel(filter)}`;
  if (filter.field === 'is') return STATE_LABELS[filter.state][1];
  if (isRange(filter) && filter.from === undefined && filter.to === undefined)
    return `${RANGE_NAMES[filter.field]} unknown`;
  return `not ${conditionText(filter)}`;
}

function isRange(condition: ItemCondition): condition is ItemCondition & { readonly field: RangeField } {
  return condition.field in RANGE_NAMES;
}

function conditionText(condition: ItemCondition): string {
  switch (condition.field) {
    case 'text':
      return `“${condition.words}”`;
    case 'type':
      return alternatives(condition.anyOf.map((type) => TYPE_NAMES[type]));
    case 'person':
      return `${condition.role ?? 'with'} ${alternatives(condition.anyOf)}`;
    case 'year':
    case 'rating':
    case 'runtime':
      return rangeLabel(condition.field, condition);
    case 'added':
      if (!('withinDays' in condition)) return `added ${daysLabel(condition)}`;
      return condition.withinDays === 1
        ? 'added in the last day'
        : `added in the last ${condition.withinDays} days`;
    case 'is':
      return STATE_LABELS[condition.state][0];
    default:
      return NAME_PREFIXES[condition.field] + alternatives(condition.anyOf);
  }
}

function rangeLabel(field: RangeField, { from, to }: NumberRange): string {
  if (from === undefined && to === undefined) return `${RANGE_NAMES[field]} known`;
  const text = field === 'runtime' ? formatDuration : String;
  const before = field === 'rating' ? 'rated ' : '';
  if (from === undefined) return `${before}up to ${text(to ?? 0)}`;
  if (to === undefined) return field === 'year' ? `from ${from}` : `${before}${text(from)} and over`;
  if (field === 'year' && from % 10 === 0 && to === from + 9) return `${from}s`;
  return before + (from === to ? text(from) : `${text(from)}–${text(to)}`);
}

function alternatives(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
