import { claim, isFiller, type Mark, type Segment } from './segment.ts';
import { LONGEST_TERM, TERMS } from './term-map.ts';
import type { Term } from './terms/term.ts';
import { type Word, wordsOf } from './words.ts';

const MOST_WORDS = 4;
const LONGEST_GAP = 3;
const BRACKET = /[[\](){}【】「」]/;

/** Marks pixel sizes and terms nothing else can mean; returns the terms that may also be words of a title. */
export function claimTerms(segment: Segment): Mark[] {
  claimPixels(segment);
  claimSizes(segment);
  const weak = claimWords(segment);
  claimChannels(segment);
  return weak;
}

const PIXELS = /(?<![a-z0-9])(\d{3,4})\s?[x×]\s?(\d{3,4})(?!\d)[pi]?/g;
const HEIGHTS = [480, 540, 576, 720, 1080, 1440, 2160, 4320];

/** "1920x1080", "1280x544": as the usual size that is next to it. */
function claimPixels(segment: Segment): void {
  const { lower } = segment;
  if (!/[x×]/.test(lower)) return;
  for (const match of lower.matchAll(PIXELS)) {
    const [whole, width, height] = match;
    const wanted = Math.max(Number(height), (Number(width) * 9) / 16);
    const nearest = HEIGHTS.reduce((best, h) => (Math.abs(h - wanted) < Math.abs(best - wanted) ? h : best));
    claim(segment, 'resolution', match.index, match.index + whole.length, `${nearest}p`);
  }
}

const SIZE =
  /(?<![a-z0-9.])\d{1,4}(?:[.,]\d{1,2})?[\s._]?(?:gb|mb|gib|mib|kbps|mbps|fps)(?![a-z])|(?:framerate[\s._])?\d\d\.\d{2,3}[\s._]?fps/g;
const SIZE_HINT = /\d[\s._]?(?:[gmk]i?b|fps)/;

/** "1.4 GB", "23.976 fps". */
function claimSizes(segment: Segment): void {
  if (!SIZE_HINT.test(segment.lower)) return;
  for (const match of segment.lower.matchAll(SIZE))
    claim(segment, 'release', match.index, match.index + match[0].length, match[0].trim());
}

const CHANNELS = /(?<![\d.])([2-9]\.[01])(?:ch)?(?![\d.]|[a-z])/g;

/** "5.1" behind a term that is certain. */
function claimChannels(segment: Segment): void {
  for (const match of segment.lower.matchAll(CHANNELS)) {
    if (segment.marks.some((mark) => mark.isStrong && mark.end <= match.index && isReleaseMark(mark)))
      claim(segment, 'channels', match.index, match.index + match[0].length, match[1] ?? '');
  }
}

/** Marks the words that are certain terms; returns those that are not certain. */
function claimWords(segment: Segment): Mark[] {
  const weak: Mark[] = [];
  const words = wordsOf(segment.lower);
  for (let at = 0; at < words.length; ) {
    const found = termAt(segment.lower, words, at);
    if (found === null) claimGlued(segment, words[at]);
    else {
      const mark = {
        ...found.term,
        start: words[at]?.start ?? 0,
        end: words[at + found.count - 1]?.end ?? 0,
      };
      if (mark.isStrong && !isTitleBegin(segment, mark, found.count))
        claim(segment, mark.kind, mark.start, mark.end, mark.value);
      else weak.push(mark);
    }
    at += found?.count ?? 1;
  }
  return weak;
}

/** "8 Bit Winter": several words at the beginning may as well be the title's. */
function isTitleBegin({ text, titleStart }: Segment, { start, end }: Mark, count: number): boolean {
  return count > 1 && isFiller(text, titleStart, start) && /\s/.test(text.slice(start, end));
}

interface TermMatch {
  readonly term: Term;
  /** Of words. */
  readonly count: number;
}

/** The longest term that begins with this word; words may be parted as in "WEB-DL". */
function termAt(text: string, words: readonly Word[], index: number): TermMatch | null {
  let key = '';
  let best: TermMatch | null = null;
  for (let count = 1; count <= MOST_WORDS; count += 1) {
    const word = words[index + count - 1];
    if (word === undefined || (count > 1 && !isNear(text, words[index + count - 2], word))) break;
    key += word.lower;
    if (key.length > LONGEST_TERM) break;
    const term = TERMS.get(key);
    if (term !== undefined && (count === 1 || isWorded(key, count))) best = { term, count };
  }
  return best;
}

/** Whether only a few signs and no bracket lie between two words. */
function isNear(text: string, before: Word | undefined, word: Word): boolean {
  const gap = text.slice(before?.end ?? word.start, word.start);
  return gap.length <= LONGEST_GAP && !BRACKET.test(gap);
}

/** "5 1" and the like are numbers, unless a letter says what of; single letters are initials. */
function isWorded(key: string, count: number): boolean {
  return /[^\d]/.test(key) && key.length > count;
}

const SHORTEST_GLUED = 5;
const LONGEST_GLUED = 24;

/** Marks a word that is two terms without anything between: "HDTVx264", "BD1080p". */
function claimGlued(segment: Segment, word: Word | undefined): void {
  if (word === undefined || word.lower.length < SHORTEST_GLUED || word.lower.length > LONGEST_GLUED) return;
  for (let at = 2; at < word.lower.length - 1; at += 1) {
    const first = TERMS.get(word.lower.slice(0, at));
    const second = first && TERMS.get(word.lower.slice(at));
    if (first === undefined || second === undefined || !isSurePair(first, second, word.lower)) continue;
    claim(segment, first.kind, word.start, word.start + at, first.value);
    claim(segment, second.kind, word.start + at, word.end, second.value);
    return;
  }
}

function isSurePair(first: Term, second: Term, word: string): boolean {
  if (first.isStrong && second.isStrong) return true;
  return /\d/.test(word) && (first.isStrong || second.isStrong);
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
