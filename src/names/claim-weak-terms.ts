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

/** Services stand behind a year or an episode; in front of all a word like theirs is the title's. */
function isBeforeCertain({ text, marks, titleStart }: Segment, mark: Mark): boolean {
  if (mark.kind === 'service' && !marks.some(({ start }) => start > titleStart && start < mark.start))
    return false;
  const isCode = mark.kind === 'language' && (mark.end - mark.start <= 3 || mark.value === 'en');
  return marks.some(
    (other) =>
      other.start >= mark.end &&
      (isReleaseMark(other) || (other.kind === 'year' && !isCode)) &&
      isFiller(text, mark.end, other.start),
  );
}

function isLast({ text }: Segment, mark: Mark): boolean {
  return isFiller(text, mark.end, text.length) && (mark.kind !== 'language' || mark.value === 'mul');
}
