import { AppError } from '../shared/reply.ts';

/** How a file's text is written, as said to a person. */
export type TextEncodingName = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');
/** Bytes that Windows-1252 leaves undefined: common in other encodings, absent from its text. */
const UNDEFINED_IN_1252 = /[\u0081\u008d\u008f\u0090\u009d]/;
/** Share of characters from which such bytes are no accident. */
const TOO_MANY_UNDEFINED = 0.001;

/**
 * The encoding of a file, from its first bytes: by its byte order mark, else by where the zeros of
 * UTF-16 fall, else UTF-8 if it is, else Windows-1252. Null for what is no text at all; throws
 * `file-encoding` for text that is written in something else.
 */
export function detectEncoding(
  head: Uint8Array,
  isWhole: boolean,
  fileName: string,
): TextEncodingName | null {
  const utf16 = detectUtf16(head, fileName);
  if (utf16 !== null) return utf16;
  if (head.includes(0)) return null;
  if (isUtf8(head, isWhole)) return 'UTF-8';
  const text = windows1252.decode(head);
  const undefinedCount = text.match(new RegExp(UNDEFINED_IN_1252, 'g'))?.length ?? 0;
  if (undefinedCount > text.length * TOO_MANY_UNDEFINED) throw unknownEncoding(fileName, 'another encoding');
  return 'Windows-1252';
}

/** Bytes as UTF-8, without a byte order mark; those of Windows-1252 files pass as they are. */
export async function* toUtf8(
  chunks: AsyncIterable<Uint8Array, void, void>,
  encoding: TextEncodingName,
): AsyncGenerator<Uint8Array, void, void> {
  if (encoding === 'UTF-16LE' || encoding === 'UTF-16BE') {
    const decoder = new TextDecoder(encoding);
    const encoder = new TextEncoder();
    for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }));
    yield encoder.encode(decoder.decode());
    return;
  }
  let isFirst = true;
  for await (const chunk of chunks) {
    yield isFirst && hasUtf8Mark(chunk) ? chunk.subarray(3) : chunk;
    isFirst = false;
  }
}

/** The text of one record: UTF-8 if it is, else Windows-1252. */
export function decodeRecord(bytes: Uint8Array): { readonly text: string; readonly isUtf8: boolean } {
  try {
    return { text: strictUtf8.decode(bytes), isUtf8: true };
  } catch {
    return { text: windows1252.decode(bytes), isUtf8: false };
  }
}

function detectUtf16(head: Uint8Array, fileName: string): 'UTF-16LE' | 'UTF-16BE' | null {
  const [first, second, third, fourth] = head;
  if (first === 0xff && second === 0xfe && third === 0 && fourth === 0)
    throw unknownEncoding(fileName, 'UTF-32');
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff)
    throw unknownEncoding(fileName, 'UTF-32');
  if (first === 0xff && second === 0xfe) return 'UTF-16LE';
  if (first === 0xfe && second === 0xff) return 'UTF-16BE';
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'UTF-16LE';
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return 'UTF-16BE';
  return null;
}

function isUtf8(head: Uint8Array, isWhole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: !isWhole });
    return true;
  } catch {
    return false;
  }
}

function hasUtf8Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function unknownEncoding(fileName: string, found: string): AppError {
  return new AppError(
    'file-encoding',
    `“${fileName}” is written in ${found}, which cannot be read. Save it as UTF-8 and choose it again.`,
  );
}
