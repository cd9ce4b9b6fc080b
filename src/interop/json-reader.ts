import { isObject } from '../shared/is-object.ts';
import type { ParsedRecord } from './parsed-record.ts';
import { isTooLong, type RawRecord } from './raw-record.ts';
import { excerptOf, tooLongReason } from './record-reason.ts';
import { decodeRecord } from './text-encoding.ts';

/** Reads one JSON object. */
export function readJsonRecord(record: RawRecord): ParsedRecord {
  const { line } = record;
  if (isTooLong(record)) return { line, reason: tooLongReason(record.length), excerpt: excerptOf(record) };
  const { text, isUtf8 } = decodeRecord(record.bytes);
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return { line, value, isUtf8, record };
    return { line, reason: `It is ${nameOf(value)}, not a JSON object.`, excerpt: excerptOf(record) };
  } catch (error) {
    return { line, reason: `It is not valid JSON${placeOf(error)}.`, excerpt: excerptOf(record) };
  }
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'a number' : String(value);
}

/** Where V8 and others say that reading failed. */
function placeOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const position = /position (\d+)|column (\d+)/.exec(message);
  if (position) return ` (at character ${Number(position[1] ?? position[2]) + 1})`;
  return /end of|unterminated/i.test(message) ? ' (it ends too early)' : '';
}
