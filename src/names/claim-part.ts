import { isReleaseMark } from './claim-terms.ts';
import { numberList, numeral } from './numerals.ts';
import { claim, type Segment } from './segment.ts';

const DISC = '(?:cd|dvd|dis[ck]|disco)';
const PART = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<disc>${DISC})|pt|part)[\\s._-]?(?<number>\\d{1,2})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Marks which of several files of one video this is; "Part II" within a film's title is no file's number. */
export function claimPart(segment: Segment): void {
  for (const match of segment.lower.matchAll(PART)) {
    const { disc, number } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (disc === undefined && (!isLastWord(segment, end) || isBeforeYear(segment, end))) continue;
    const value = Number(number);
    if (!claim(segment, 'part', match.index, end, String(value))) continue;
    segment.part = value;
    return;
  }
}

function isLastWord({ text, marks }: Segment, end: number): boolean {
  return text.slice(end).trim() === '' || marks.some((mark) => mark.start >= end && isReleaseMark(mark));
}

/** "Title Part 2 2011" is the second film. */
function isBeforeYear({ marks, numbers }: Segment, end: number): boolean {
  return numbers.episodes.length === 0 && marks.some(({ kind, start }) => kind === 'year' && start >= end);
}

const NUMBER = '(?:\\d{1,2}|[ivx]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)';
const MINISERIES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:part|pt)[\\s._-]?(?<first>${NUMBER})(?:[\\s._](?:and|&|to|-)[\\s._](?:part[\\s._])?(?<last>${NUMBER}))?(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Marks "Part 3" as the third episode where a broadcast's terms follow and no year tells of a film: a miniseries. */
export function claimMiniseries(segment: Segment): void {
  const { numbers, lower, marks } = segment;
  if (numbers.episodes.length > 0 || numbers.seasons.length > 0) return;
  if (segment.year !== null || segment.date !== null) return;
  const broadcast = marks.find(({ kind, value }) => kind === 'source' && /^(?:HDTV|TV)$/.test(value));
  if (broadcast === undefined) return;
  for (const match of lower.matchAll(MINISERIES)) {
    const end = match.index + match[0].length;
    const first = numeral(match.groups?.first ?? '');
    const last = numeral(match.groups?.last ?? '');
    if (first === null || match.index <= segment.titleStart || end > broadcast.start) continue;
    const episodes = numberList(last === null ? String(first) : `${first}-${last}`);
    if (!claim(segment, 'episode', match.index, end, episodes.join(', '))) continue;
    numbers.seasons = [1];
    numbers.episodes = episodes;
    return;
  }
}
