import { isReleaseMark } from './claim-terms.ts';
import { claim, isFree, type Segment } from './segment.ts';
import { TERMS } from './term-map.ts';
import { wordsOf } from './words.ts';

const LEADING =
  /^(?:\d{1,2}\s)?[\s★]*(?:[[【]{1,2}([^[\]【】]{1,80})[\]】]|\(([^()]{2,30})\)(?=[\s_.]*[\p{L}]))[\s._★-]*/u;
const MONTHLY = /^★?\d{1,2}月新?番★?[\s_]*/;
const TRAILING = /[-–]\s?([\p{L}\p{N}_@&.]{2,40})(?:\[[^\]]{1,20}\])?\s*$/u;
const TRAILING_BRACKET = /[[(]([^[\]()]{2,40})[\])]\s*$/;

/** Steps over a group's bracket at the front and returns its name; the bracket stays when the rest is empty. */
export function readLeadingGroup(segment: Segment): string | null {
  const { text } = segment;
  const match = LEADING.exec(text);
  if (match === null) return skipIgnored(segment, 0);
  const [whole, square, round] = match;
  const name = (square ?? round ?? '').trim();
  const rest = text.slice(whole.length);
  const isNumber = /^\d{1,4}(?:\.\d{2})?$/.test(name);
  if (
    !/[\p{L}\p{N}]/u.test(rest) ||
    isNumber ||
    (round !== undefined && !/[[(]/.test(rest) && !/- \d/.test(rest))
  )
    return null;
  if (/^[[【]\d{1,4}(?:v\d)?[\]】]/.test(rest) && !/\p{L}{4}/u.test(rest.slice(0, rest.search(/[\]】]/))))
    return null;
  const at = text.indexOf(name);
  const isTerm = isOfTerms(name);
  segment.titleStart = whole.length + (MONTHLY.exec(rest)?.[0].length ?? 0);
  if (!isFree(segment, at, at + name.length)) return null;
  if (!isTerm) claim(segment, 'group', at, at + name.length, name);
  // Further brackets directly behind that are not the title's: "[A]_[B]_Title".
  const further =
    /^(?:[[【][^[\]【】]{1,40}[\]】][\s._★]*){1,3}/.exec(text.slice(segment.titleStart))?.[0] ?? '';
  const behind = text.slice(segment.titleStart + further.length);
  if (
    further !== '' &&
    !/^[[【]\d{1,4}[\]】]/.test(further) &&
    /^[^[【(]{4,}/.test(behind) &&
    /^\p{L}|^\d+\.?\s?\p{L}/u.test(behind)
  )
    segment.titleStart += further.length;
  return isTerm ? null : name;
}

/** Whether all words are a release's terms: "h265 - HEVC". */
function isOfTerms(name: string): boolean {
  const lower = name.toLowerCase();
  if (TERMS.has(lower.replace(/[\s._-]/g, ''))) return true;
  return wordsOf(lower).every((word) => TERMS.has(word.lower));
}

/** Steps over a website's address at the front. */
function skipIgnored(segment: Segment, from: number): null {
  const mark = segment.marks.find(({ kind, start }) => kind === 'ignored' && start <= from + 1);
  if (mark !== undefined && /[\p{L}\p{N}]/u.test(segment.text.slice(mark.end)))
    segment.titleStart = mark.end + (/^[\s._\-\])]*/.exec(segment.text.slice(mark.end))?.[0].length ?? 0);
  return null;
}

/** Marks the group behind the last dash or in the last bracket, where terms of a release stand in front. */
export function readTrailingGroup(segment: Segment): string | null {
  const { text, marks } = segment;
  const firstRelease = Math.min(...marks.filter(isReleaseMark).map(({ end }) => end));
  for (const pattern of [TRAILING, TRAILING_BRACKET]) {
    const match = pattern.exec(text.slice(-90));
    const name = match?.[1];
    if (match === null || name === undefined) continue;
    const at = Math.max(0, text.length - 90) + match.index + match[0].indexOf(name);
    if (at < firstRelease || !Number.isFinite(firstRelease)) continue;
    if (claim(segment, 'group', at, at + name.length, name)) return name;
  }
  return null;
}
