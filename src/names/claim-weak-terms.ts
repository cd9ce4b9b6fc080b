import { isReleaseMark } from './claim-terms.ts';
import { claim, isFiller, type Mark, type Segment } from './segment.ts';

/** Marks the doubtful terms that stand among what is certain: next to it, behind a film's year, or alone in a bracket. */
export function claimWeakTerms(segment: Segment, weak: readonly Mark[]): void {
  if (weak.length === 0) return;
  const releaseFrom = releaseStart(segment);
  for (const mark of weak) {
    if (mark.start >= releaseFrom || isInBracket(segment, mark)) take(segment, mark);
  }
  // Backwards from each certain mark, and from the end: what lies directly in front of it.
  for (const mark of weak.toReversed()) {
    if (isFiller(segment.text, segment.titleStart, mark.start)) continue;
    if (isBeforeCertain(segment, mark) || isLast(segment, mark)) take(segment, mark);
  }
}

function take(segment: Segment, { kind, start, end, value }: Mark): void {
  claim(segment, kind, start, end, value, false);
}

/** From where on there are only terms: the first certain one, or a film's year. */
function releaseStart({ marks, titleStart }: Segment): number {
  const behind = marks.filter(({ start }) => start >= titleStart);
  const release = behind.filter(isReleaseMark).map(({ start }) => start);
  const isEpisode = behind.some(({ kind }) => /episode|season|date/.test(kind));
  const year = isEpisode ? undefined : behind.find(({ kind }) => kind === 'year');
  return Math.min(...release, year?.end ?? Number.POSITIVE_INFINITY);
}

function isInBracket({ text, titleStart }: Segment, { start, end }: Mark): boolean {
  return (
    start > titleStart + 1 &&
    /[[({【]\s*$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^\s*[\])}】]/.test(text.slice(end, end + 2))
  );
}

/** Behind these a word is the title's: "The Pack", "Pardon My French", "The Spider's Web". */
const LEANING =
  /(?:(?<![\p{L}\p{N}])(?:the|an?|my|your|our|his|her|of|on|in|to|for|and|at|from|with|le|la|les|der|die|das|el|los|il)|['’]s)[\s._]+$/u;
/** What stands in front of a film's year as well: "Old.Mill.German.2006". */
const BEFORE_YEAR: ReadonlySet<string> = new Set(['language', 'edition', 'subtitles']);

/** Services stand behind a year or an episode; in front of all a word like theirs is the title's. */
function isBeforeCertain(segment: Segment, mark: Mark): boolean {
  const { text, lower, marks, titleStart } = segment;
  if (!isBehindMark(segment, mark)) {
    if (mark.kind === 'service' || LEANING.test(lower.slice(titleStart, mark.start))) return false;
  }
  return marks.some(
    (other) =>
      other.start >= mark.end &&
      isFiller(text, mark.end, other.start) &&
      (isReleaseMark(other) || (other.kind === 'year' && isBeforeYear(segment, mark, other))),
  );
}

/** "Old.Mill.German.2006" is German, "Dead End (1937)" the whole title; "Old Mill EXTENDED (2006)" is shouted. */
function isBeforeYear({ text, titleStart }: Segment, mark: Mark, year: Mark): boolean {
  const isCode = mark.kind === 'language' && (mark.end - mark.start <= 3 || mark.value === 'en');
  if (isCode || !BEFORE_YEAR.has(mark.kind)) return false;
  if (!/[([{【（]/.test(text.slice(mark.end, year.start))) return true;
  return (
    /^\p{Lu}+$/u.test(text.slice(mark.start, mark.end)) && /\p{Ll}/u.test(text.slice(titleStart, mark.start))
  );
}

/** At a name's end, where a bracket or something certain stands in front. */
function isLast(segment: Segment, mark: Mark): boolean {
  const { text, titleStart } = segment;
  if (!isFiller(text, mark.end, text.length) || (mark.kind === 'language' && mark.value !== 'mul'))
    return false;
  return isBehindMark(segment, mark) || /[)\]】]\s*$/.test(text.slice(titleStart, mark.start));
}

function isBehindMark({ marks, titleStart }: Segment, { start }: Mark): boolean {
  return marks.some((other) => other.start > titleStart && other.start < start);
}
