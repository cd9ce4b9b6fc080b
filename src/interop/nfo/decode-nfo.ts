import { AppError } from '../../shared/reply.ts';
import { detectEncoding, type TextEncodingName } from '../text-encoding.ts';

const DECLARED = /^[^<]{0,3}<\?xml[^>]{0,200}\sencoding\s*=\s*["']([\w.:-]{1,40})["']/i;

/**
 * The text of an NFO file: by its byte order mark, as UTF-16 or UTF-8 if it is, else as its XML declaration says, else
 * as Windows-1252. Throws `file-not-nfo` for what is no text, and `file-encoding` for UTF-32.
 */
export function decodeNfo(bytes: Uint8Array, fileName: string): string {
  const encoding = detected(bytes, fileName);
  if (encoding === null) throw new AppError('file-not-nfo', `“${fileName}” is no text.`);
  const declared = encoding === 'Windows-1252' ? asDeclared(bytes) : null;
  return declared ?? new TextDecoder(encoding).decode(bytes);
}

function detected(bytes: Uint8Array, fileName: string): TextEncodingName | null {
  try {
    return detectEncoding(bytes, true, fileName);
  } catch (error) {
    // Pictures made of letters are drawn in DOS code pages; the addresses between them are ASCII in all of these.
    if (!bytes.includes(0)) return 'Windows-1252';
    throw error;
  }
}

/** Null when the declaration is missing, not known, or wrong. */
function asDeclared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 300));
  const name = DECLARED.exec(head)?.[1];
  try {
    return name === undefined ? null : new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
