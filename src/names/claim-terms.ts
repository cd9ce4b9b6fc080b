import { claim, isFiller, type Mark, type Segment } from './segment.ts';
import { LONGEST_TERM, TERMS } from './term-map.ts';
import type { Term } from './terms/term.ts';
import { type Word, wordsOf } from './words.ts';

const MOST_WORDS = 4;
const LONGEST_GAP = 3;
const BRACKET = /[[\](){}【】「」]/;

interface TermMatch {
  readonly term: Term;
  readonly count: number;
}

/** The longest term that begins with this word; words may be parted as in "WEB-DL". */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a list of cases in the order of their precedence.
function termAt(text: string, words: readonly Word[], index: number): TermMatch | null {
  let key = '';
  let best: TermMatch | null = null;
  for (let count = 1; count <= MOST_WORDS; count += 1) {
    const word = words[index + count - 1];
    if (word === undefined) break;
    const before = words[index + count - 2];
    if (count > 1 && before !== undefined) {
      const gap = text.slice(before.end, word.start);
      if (gap.length > LONGEST_GAP || BRACKET.test(gap)) break;
    }
    key += word.lower;
    if (key.length > LONGEST_TERM) break;
    const term = TERMS.get(key);
    // "5 1" and the like are numbers, unless a letter says what of.
    if (term !== undefined && (count === 1 || (/[^\d]/.test(key) && key.length > count)))
      best = { term, count };
  }
  return best;
}

const SHORTEST_GLUED = 5;
const LONGEST_GLUED = 24;

/** A word that is two terms without anything between: "HDTVx264", "BD1080p". */
function gluedTerms(word: Word): [Term, Term, number] | null {
  if (word.lower.length < SHORTEST_GLUED || word.lower.length > LONGEST_GLUED) return null;
  for (let at = 2; at < word.lower.length - 1; at += 1) {
    const first = TERMS.get(word.lower.slice(0, at));
    const second = first && TERMS.get(word.lower.slice(at));
    if (
      first !== undefined &&
      second !== undefined &&
      ((first.isStrong && second.isStrong) || (/\d/.test(word.lower) && (first.isStrong || second.isStrong)))
    )
      return [first, second, at];
  }
  return null;
}

const PIXELS = /(?<![a-z0-9])(\d{3,4})\s?[x×]\s?(\d{3,4})(?!\d)[pi]?/g;
const CHANNELS = /(?<![\d.])([2-9]\.[01])(?:ch)?(?![\d.]|[a-z])/g;
const SIZE =
  /(?<![a-z0-9.])\d{1,4}(?:[.,]\d{1,2})?[\s._]?(?:gb|mb|gib|mib|kbps|mbps|fps)(?![a-z])|(?:framerate[\s._])?\d\d\.\d{2,3}[\s._]?fps/g;
const HEIGHTS = [480, 540, 576, 720, 1080, 1440, 2160, 4320];

/** Marks pixel sizes and terms nothing else can mean; returns the terms that may also be words of a title. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a list of cases in the order of their precedence.
export function claimTerms(segment: Segment): Mark[] {
  const { lower } = segment;
  for (const match of lower.includes('x') || lower.includes('×') ? lower.matchAll(PIXELS) : []) {
    const [whole, width, height] = match.map(Number).map((n, i) => (i === 0 ? match[0].length : n));
    const nearest = HEIGHTS.reduce((best, h) => {
      const wanted = Math.max(height ?? 0, ((width ?? 0) * 9) / 16);
      return Math.abs(h - wanted) < Math.abs(best - wanted) ? h : best;
    });
    claim(segment, 'resolution', match.index, match.index + (whole ?? 0), `${nearest}p`);
  }
  for (const match of /\d[\s._]?(?:[gmk]i?b|fps)/.test(lower) ? lower.matchAll(SIZE) : [])
    claim(segment, 'release', match.index, match.index + match[0].length, match[0].trim());
  const weak: Mark[] = [];
  const words = wordsOf(lower);
  for (let i = 0; i < words.length; ) {
    const word = words[i];
    if (word === undefined) break;
    const found = termAt(lower, words, i);
    if (found !== null) {
      const end = words[i + found.count - 1]?.end ?? word.end;
      const { kind, value, isStrong } = found.term;
      if (!isStrong) weak.push({ kind, value, isStrong, start: word.start, end });
      else claim(segment, kind, word.start, end, value);
      i += found.count;
      continue;
    }
    const glued = gluedTerms(word);
    if (glued !== null) {
      const [first, second, at] = glued;
      claim(segment, first.kind, word.start, word.start + at, first.value);
      claim(segment, second.kind, word.start + at, word.end, second.value);
    }
    i += 1;
  }
  for (const match of lower.matchAll(CHANNELS)) {
    if (segment.marks.some((mark) => mark.isStrong && mark.end <= match.index && mark.kind !== 'year'))
      claim(segment, 'channels', match.index, match.index + match[0].length, match[1] ?? '');
  }
  return weak;
}

const RELEASE_KINDS: ReadonlySet<string> = new Set([
  'resolution',
  'source',
  'video-codec',
  'audio-codec',
  'channels',
  'hdr',
  'service',
  'release',
  'edition',
  'language',
  'subtitles',
]);

/** Whether a mark says something of the release rather than of the title. */
export function isReleaseMark(mark: Mark): boolean {
  return RELEASE_KINDS.has(mark.kind);
}

/** Marks the doubtful terms that stand among what is certain: next to it, behind a film's year, or alone in a bracket. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a list of cases in the order of their precedence.
export function claimWeakTerms(segment: Segment, weak: readonly Mark[]): void {
  const { text } = segment;
  const strong = segment.marks
    .filter((mark) => mark.start >= segment.titleStart)
    .sort((a, b) => a.start - b.start);
  const firstRelease = strong.find(isReleaseMark)?.start ?? Number.POSITIVE_INFINITY;
  const hasEpisode = strong.some(
    (mark) =>
      mark.kind === 'episode' ||
      mark.kind === 'absolute-episode' ||
      mark.kind === 'date' ||
      mark.kind === 'season',
  );
  const year = strong.find((mark) => mark.kind === 'year');
  const releaseFrom = hasEpisode
    ? firstRelease
    : Math.min(firstRelease, year?.end ?? Number.POSITIVE_INFINITY);
  const take = (mark: Mark): boolean => claim(segment, mark.kind, mark.start, mark.end, mark.value, false);
  for (const mark of weak) {
    const isBracketed =
      /[[({【]\s*$/.test(text.slice(Math.max(0, mark.start - 2), mark.start)) &&
      /^\s*[\])}】]/.test(text.slice(mark.end, mark.end + 2));
    if (mark.start >= releaseFrom || (isBracketed && mark.start > segment.titleStart + 1)) take(mark);
  }
  // Backwards from each certain mark, and from the end: what lies directly in front of it.
  for (let i = weak.length - 1; i >= 0; i -= 1) {
    const mark = weak[i];
    if (mark === undefined || mark.start <= segment.titleStart) continue;
    const isCode = mark.kind === 'language' && mark.end - mark.start <= 3;
    const isBeforeMark = segment.marks.some(
      (other) =>
        other.start >= mark.end &&
        (isReleaseMark(other) || (other.kind === 'year' && !isCode && mark.value !== 'en')) &&
        isFiller(text, mark.end, other.start),
    );
    const isLast =
      isFiller(text, mark.end, text.length) && (mark.kind !== 'language' || mark.value === 'mul');
    if ((isBeforeMark || isLast) && !isFiller(text, segment.titleStart, mark.start)) take(mark);
  }
}
