import { LONGEST_RECORD, type RawRecord } from './raw-record.ts';
import { decodeRecord } from './text-encoding.ts';

const EXCERPT_LENGTH = 120;
const MEGABYTE = 1024 * 1024;

/** The first characters of a record, for a person to find it by. */
export function excerptOf({ bytes }: RawRecord): string {
  // A cut within a character would make the whole look like another encoding.
  const text = new TextDecoder().decode(bytes.subarray(0, EXCERPT_LENGTH * 4));
  const shown = text.includes('\ufffd') ? decodeRecord(bytes.subarray(0, EXCERPT_LENGTH * 4)).text : text;
  return Array.from(shown.replace(/[\s\p{Cc}]+/gu, ' ').trim())
    .slice(0, EXCERPT_LENGTH)
    .join('');
}

/** Why a record of `length` bytes was not read. */
export function tooLongReason(length: number): string {
  const megabytes = (length / MEGABYTE).toFixed(1);
  return `It is ${megabytes} MB long; a title has at most ${LONGEST_RECORD / MEGABYTE} MB.`;
}
