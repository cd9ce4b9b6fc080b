import { isObject } from '../shared/is-object.ts';
import { cleanLine, shortened } from './clean-text.ts';

/** Words that stand for no value in tables. */
const NOTHING = new Set([
  '',
  '\\N',
  'n/a',
  'na',
  'nan',
  'null',
  'none',
  'nil',
  '-',
  '--',
  'unknown',
  'undefined',
]);

/** Whether a value is missing, or a word for that. */
export function isNothing(value: unknown): boolean {
  if (typeof value !== 'string') return value === null || value === undefined;
  return value === '\\N' || (value.length <= 9 && NOTHING.has(value.trim().toLowerCase()));
}

/**
 * Names from a list of texts or objects with a name, from "a, b|c; d", or from such a list that was
 * written into a table's cell (as JSON, or as Python prints it). Without duplicates.
 * @param onCut Told when there are more names than the limit, or one is longer.
 */
export function parseNames(
  value: unknown,
  limit: { readonly count: number; readonly length: number },
  onCut: (what: 'count' | 'length') => void = () => undefined,
): readonly string[] {
  const names = new Set<string>();
  for (const entry of listOf(value)) {
    const whole = cleanLine(nameOf(entry));
    const name = shortened(whole, limit.length);
    if (name === '' || isNothing(name) || names.has(name)) continue;
    if (names.size === limit.count) {
      onCut('count');
      break;
    }
    if (whole.length > limit.length) onCut('length');
    names.add(name);
  }
  return [...names];
}

/** The entries of a list, however it is written; a single value is a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  if (isNothing(value)) return [];
  if (Array.isArray(value)) return value;
  if (typeof value !== 'string') return [value];
  const text = value.trim();
  if (text.startsWith('[') && text.endsWith(']')) return writtenList(text);
  if (text.startsWith('{') && text.endsWith('}')) return writtenList(`[${text}]`);
  return text.split(/[|;]|,(?!\s*(?:Jr|Sr|Inc|Ltd|LLC|II|III)\b)/);
}

function nameOf(entry: unknown): string {
  if (typeof entry === 'string') return entry;
  if (typeof entry === 'number') return String(entry);
  if (!isObject(entry)) return '';
  const name = entry.name ?? entry.english_name ?? entry.title ?? entry.iso_3166_1 ?? entry.description;
  return typeof name === 'string' ? name : '';
}

function writtenList(text: string): readonly unknown[] {
  return parsedList(text) ?? parsedList(fromPython(text)) ?? text.slice(1, -1).split(',');
}

function parsedList(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** Python's way of writing lists: single quotes, None, True. */
function fromPython(text: string): string {
  return text.replace(
    /'((?:[^'\\]|\\.)*)'|"(?:[^"\\]|\\.)*"|\bNone\b|\bTrue\b|\bFalse\b/g,
    (token, quoted?: string) => {
      if (quoted !== undefined) return JSON.stringify(quoted.replaceAll("\\'", "'"));
      return { None: 'null', True: 'true', False: 'false' }[token] ?? token;
    },
  );
}
