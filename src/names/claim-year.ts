import { isReleaseMark } from './claim-terms.ts';
import { claim, isFiller, isFree, type Segment } from './segment.ts';

const YEAR = /(?<![\p{L}\p{N}])(18[89]\d|19\d\d|20\d\d)(?![\p{L}\p{N}]|[-.]\d\d(?:[-.]|$))/gu;
const RANGE_END = /^[-–~]\s?(?:(?:19|20)\d\d)?(?=\s?[)\]])/;
const AHEAD = 2;

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly year: number;
  readonly isBracketed: boolean;
}

/** Marks the year of a film or series; years within a title stay: of several the bracketed one, else the last before the release's terms. */
export function claimYear(segment: Segment): void {
  const { text } = segment;
  if (!/\d{4}/.test(text)) return;
  const latest = new Date().getFullYear() + AHEAD;
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(YEAR)) {
    const start = match.index;
    const year = Number(match[0]);
    const range = RANGE_END.exec(text.slice(start + 4, start + 12));
    const end = start + 4 + (range?.[0].length ?? 0);
    if (year > latest || !isFree(segment, start, end)) continue;
    const isBracketed =
      /[([{【（]\s*$/.test(text.slice(Math.max(0, start - 2), start)) &&
      /^\s*[)\]}】）]/.test(text.slice(end, end + 2));
    candidates.push({ start, end, year, isBracketed });
  }
  const chosen = choose(segment, candidates);
  if (chosen !== undefined && claim(segment, 'year', chosen.start, chosen.end, String(chosen.year)))
    segment.year = chosen.year;
}

/** Whether all between the two offsets was recognised or is a separator. */
function isMarkedBetween({ text, marks }: Segment, start: number, end: number): boolean {
  let at = start;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    if (mark.start < at || mark.end > end) continue;
    if (!isFiller(text, at, mark.start)) return false;
    at = mark.end;
  }
  return isFiller(text, at, end);
}

function choose(segment: Segment, candidates: readonly Candidate[]): Candidate | undefined {
  const { text, marks, titleStart } = segment;
  const isAtStart = ({ start }: Candidate): boolean => isFiller(text, titleStart, start);
  const bracketed = candidates.find((candidate) => candidate.isBracketed && candidate.start > titleStart);
  if (bracketed !== undefined) return bracketed;
  const firstOf = (wanted: (kind: (typeof marks)[number]) => boolean): number =>
    Math.min(
      text.length,
      ...marks.filter((mark) => mark.start > titleStart && wanted(mark)).map(({ start }) => start),
    );
  const episode = firstOf(({ kind }) => kind === 'episode' || kind === 'season' || kind === 'date');
  const release = firstOf(isReleaseMark);
  const behindTitle = candidates.filter((candidate) => !isAtStart(candidate));
  const early = behindTitle.filter(({ start }) => start < Math.min(episode, release));
  // Behind the episode a year stands only next to the release's terms; elsewhere it is a word of the episode's title.
  const late = behindTitle.filter(
    ({ start, end }) =>
      start > Math.min(episode, release) &&
      marks.some(
        (mark) =>
          (mark.start >= end && isFiller(text, end, mark.start)) ||
          (mark.end <= start && isFiller(text, mark.end, start)),
      ),
  );
  if (episode < text.length) {
    // "Show 2009 S02E04": only directly in front of the episode is it the series' year.
    const last = early.at(-1);
    if (last !== undefined && isMarkedBetween(segment, last.end, episode)) return last;
    return late.find(({ start }) => start > episode);
  }
  return early.at(-1) ?? late[0];
}
