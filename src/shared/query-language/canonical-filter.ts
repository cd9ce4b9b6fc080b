import type { AddedCondition, ItemCondition, ItemFilter } from '../item-filter.ts';
import { MEDIA_TYPES } from '../media-type.ts';
import { canonicalDays } from './day-range.ts';
import { canonicalRange } from './number-range.ts';
import { MOST_DAYS } from './parse-age.ts';

const EVERYTHING: ItemFilter = { all: [] };
const NOTHING: ItemFilter = { any: [] };

/**
 * The same filter in the one way it is printed and read: groups not directly in groups of their kind, of two
 * at least, no double negation, words side by side in one condition, names trimmed, numbers on their scale.
 * What selects everything becomes `all` of none, what selects nothing `any` of none.
 */
export function canonicalFilter(filter: ItemFilter): ItemFilter {
  if ('all' in filter) return joined(filter.all, 'all');
  if ('any' in filter) return joined(filter.any, 'any');
  if ('not' in filter) return negated(canonicalFilter(filter.not));
  return canonicalCondition(filter);
}

/** One space for any, none at the ends, and nothing that no encoding can hold. */
export function cleanWords(text: string): string {
  return text
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function joined(filters: readonly ItemFilter[], kind: 'all' | 'any'): ItemFilter {
  const parts = filters.flatMap((part) => partsOf(canonicalFilter(part), kind));
  const decides = kind === 'all' ? isNothing : isEverything;
  if (parts.some(decides)) return kind === 'all' ? NOTHING : EVERYTHING;
  const merged = kind === 'all' ? withWordsTogether(parts) : parts;
  const [only, second] = merged;
  if (only && !second) return only;
  return kind === 'all' ? { all: merged } : { any: merged };
}

function partsOf(filter: ItemFilter, kind: 'all' | 'any'): readonly ItemFilter[] {
  if (kind === 'all' && 'all' in filter) return filter.all;
  if (kind === 'any' && 'any' in filter) return filter.any;
  return [filter];
}

function withWordsTogether(parts: readonly ItemFilter[]): readonly ItemFilter[] {
  const texts = parts.filter((part) => 'field' in part && part.field === 'text');
  const [first] = texts;
  if (!first || texts.length === 1) return parts;
  const words = texts.map((part) => ('words' in part ? part.words : '')).join(' ');
  const rest = new Set<ItemFilter>(texts.slice(1));
  return parts
    .filter((part) => !rest.has(part))
    .map((part) => (part === first ? { field: 'text', words } : part));
}

function negated(filter: ItemFilter): ItemFilter {
  if ('not' in filter) return filter.not;
  if (isEverything(filter)) return NOTHING;
  return isNothing(filter) ? EVERYTHING : { not: filter };
}

function isEverything(filter: ItemFilter): boolean {
  return 'all' in filter && filter.all.length === 0;
}

function isNothing(filter: ItemFilter): boolean {
  return 'any' in filter && filter.any.length === 0;
}

function canonicalCondition(condition: ItemCondition): ItemFilter {
  switch (condition.field) {
    case 'text': {
      const words = cleanWords(condition.words);
      return words === '' ? EVERYTHING : { field: 'text', words };
    }
    case 'year':
    case 'rating':
    case 'runtime': {
      const range = canonicalRange(condition.field, condition);
      return range ? { field: condition.field, ...range } : NOTHING;
    }
    case 'added':
      return canonicalAdded(condition);
    case 'is':
      return { field: 'is', state: condition.state };
    default:
      return canonicalChoice(condition);
  }
}

function canonicalAdded(condition: AddedCondition): ItemFilter {
  if ('withinDays' in condition) {
    const withinDays = Math.min(Math.floor(condition.withinDays), MOST_DAYS);
    return withinDays > 0 ? { field: 'added', withinDays } : NOTHING;
  }
  if (condition.from === undefined && condition.to === undefined) return EVERYTHING;
  const days = canonicalDays(condition);
  return days ? { field: 'added', ...days } : NOTHING;
}

function canonicalChoice(condition: Extract<ItemCondition, { anyOf: unknown }>): ItemFilter {
  const names = [...new Set(condition.anyOf.map(cleanWords))].filter((name) => name !== '');
  if (condition.field === 'type') {
    const anyOf = MEDIA_TYPES.filter((type) => names.includes(type));
    return anyOf.length > 0 ? { field: 'type', anyOf } : NOTHING;
  }
  if (names.length === 0) return NOTHING;
  if (condition.field !== 'person') return { field: condition.field, anyOf: names };
  const role = cleanWords(condition.role ?? '').toLowerCase();
  return { field: 'person', anyOf: names, ...(role === '' ? {} : { role }) };
}
