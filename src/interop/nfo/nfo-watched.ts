import type { Nfo } from '../../shared/files/nfo.ts';
import { parseCount } from '../parse-number.ts';
import { nfoTime } from './nfo-times.ts';
import { quoted } from './quoted.ts';
import { childText, type XmlElement } from './xml-element.ts';

/** Once a day for 27 years. */
const MOST_PLAYS = 10_000;

/** Whether, how often and when a title was watched. Malformed values are left out and added to `notes`. */
export function nfoWatched(
  root: XmlElement,
  now: number,
  notes: string[],
): Pick<Nfo, 'watched' | 'playCount' | 'lastPlayed'> {
  const word = childText(root, 'watched');
  const watched = nfoTruth(word);
  if (word !== null && watched === null) notes.push(`the word for watched ${quoted(word)}`);
  const playCount = playsOf(childText(root, 'playcount'), notes);
  return {
    watched: watched ?? (playCount === null ? null : playCount > 0),
    playCount,
    lastPlayed: nfoTime(childText(root, 'lastplayed'), 'time it was last played', now, notes),
  };
}

/** "true", "yes" or "1" and their opposites; null for anything else. */
export function nfoTruth(text: string | null): boolean | null {
  if (text === null) return null;
  return /^(?:true|yes|1)$/i.test(text) ? true : /^(?:false|no|0)$/i.test(text) ? false : null;
}

/** -1 stands for none. */
function playsOf(text: string | null, notes: string[]): number | null {
  if (text === null || /^-/.test(text)) return null;
  const plays = parseCount(text);
  if (plays !== null && plays <= MOST_PLAYS) return plays;
  notes.push(`the number of plays ${quoted(text)}`);
  return null;
}
