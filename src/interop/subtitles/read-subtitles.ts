import { AppError } from '../../shared/reply.ts';
import type { SubtitleCue } from '../../shared/subtitle-cue.ts';
import { detectEncoding, type TextEncodingName } from '../text-encoding.ts';
import { parseSubStation } from './parse-sub-station.ts';
import { parseSubRip, parseWebVtt } from './parse-timed-lines.ts';

/** Those of a film have some 100 kB; a larger file is none. */
export const LARGEST_SUBTITLES_BYTES = 16 * 1024 * 1024;
/** A film has some 2,000. */
const MOST_CUES = 50_000;

/**
 * The cues of a subtitle file by time, whatever its name says it is: SubRip, WebVTT or SubStation. Cues without text or
 * length are left out. Throws `file-not-media` where there are none, and `file-too-large`.
 */
export function readSubtitles(bytes: Uint8Array, fileName: string): readonly SubtitleCue[] {
  if (bytes.length > LARGEST_SUBTITLES_BYTES)
    throw new AppError('file-too-large', `“${fileName}” is larger than 16 MB, which no subtitles are.`);
  const text = decode(bytes, fileName).replaceAll(/\r\n?/g, '\n');
  const cues = parse(text).filter(({ startMs, endMs, text: said }) => endMs > startMs && said !== '');
  if (cues.length === 0) throw new AppError('file-not-media', `“${fileName}” holds no subtitles.`);
  return cues.sort((a, b) => a.startMs - b.startMs).slice(0, MOST_CUES);
}

function parse(text: string): SubtitleCue[] {
  if (/^\ufeff?WEBVTT(?:\s|$)/.test(text)) return parseWebVtt(text);
  return /^\s*\[Events\]/im.test(text) ? parseSubStation(text) : parseSubRip(text);
}

/** By its byte order mark, as UTF-16 or UTF-8 if it is, else as Windows-1252. */
function decode(bytes: Uint8Array, fileName: string): string {
  return new TextDecoder(encodingOf(bytes, fileName)).decode(bytes);
}

function encodingOf(bytes: Uint8Array, fileName: string): TextEncodingName {
  try {
    const found = detectEncoding(bytes, true, fileName);
    if (found !== null) return found;
  } catch (error) {
    // Text of some other code page: its letters are wrong, but its times and plain letters are right.
    if (!bytes.includes(0)) return 'Windows-1252';
    throw error;
  }
  throw new AppError('file-not-media', `“${fileName}” is no text.`);
}
