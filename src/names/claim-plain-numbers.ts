import { isReleaseMark } from './claim-terms.ts';
import { numberList } from './numerals.ts';
import { claim, isFree, type Segment } from './segment.ts';

const NUMBER =
  /(?<![\p{L}\p{N}]|\d\.)(?<type>(?:ova|oad|ona|sp|op|ed|special|ncop|nced|ex|ss)[\s._-]{0,2})?#?(?<first>\d{1,4})(?<half>\.5)?(?<version>[\s._]?v\d)?(?<rest>(?:(?:[-~～&+]|\s[&+~～]\s|,\s?)\d{1,4}(?:v\d)?(?!\d)){1,12})?(?<end>[\s._]?(?:end|fin|完|完结|完結|（end）|\(end\)|final))?(?![\p{L}\p{N}]|\.\d(?!\d{2}))/gu;

const DASH_BEFORE = /[\s_.](?:-|–|—|~)[\s_.]+$|[^\s]-[\s_]$/;
const OPEN_BEFORE = /[[({【「][\s_]?$/;
const CLOSE_AFTER = /^[\s_]?[\])}】」]/;
const BRACKET_AFTER = /^[\s_.]*[[({【（]/;
const DASH_AFTER = /^[\s_.]*[-–—](?!\p{L})/u;

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly numbers: readonly number[];
  readonly score: number;
}

/** What a plain number's surroundings say for its being an episode; nothing below {@link LEAST}. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a list of cases in the order of their precedence.
function score(
  segment: Segment,
  start: number,
  end: number,
  digits: string,
  isAnime: boolean,
  isCertain: boolean,
): number {
  const { text, titleStart } = segment;
  const before = text.slice(Math.max(titleStart, start - 4), start);
  const after = text.slice(end, end + 4);
  const isLast = /^[\s_.]*$/.test(text.slice(end));
  const hasDash = DASH_BEFORE.test(before);
  const isBracketed = OPEN_BEFORE.test(before) && CLOSE_AFTER.test(after);
  const behind = segment.marks.some(
    (mark) => isReleaseMark(mark) && mark.start >= end && /^[\s_.\-[(]*$/.test(text.slice(end, mark.start)),
  );
  const isFramed = isLast || behind || BRACKET_AFTER.test(after) || DASH_AFTER.test(after) || isCertain;
  if (digits.length === 4 && /^(?:19|20)/.test(digits) && !hasDash && !isBracketed) return 0;
  if (HEIGHT.test(digits) && !hasDash) return 0;
  if (isBracketed) return isAnime || /[[【{]/.test(before) ? 9 : isFramed && isAnime ? 5 : 0;
  if (hasDash) return (isFramed ? 10 : 6) - (digits.length === 1 && !isAnime ? 4 : 0);
  if (isCertain) return 7;
  if (!isAnime) return 0;
  // "Title 2 - Subtitle": a single digit is more often the title's.
  if (digits.length === 1 && DASH_AFTER.test(after)) return 3;
  return isFramed ? 7 : digits.length > 1 ? 5 : 3;
}

const LEAST = 5;

const HEIGHT = /^(?:480|576|720|1080|2160)$/;

/** "01-13": both ends with a hyphen between. */
function isSpan(rest: string): boolean {
  return /^[-~～]\d{2,4}$/.test(rest);
}

/** Marks the number of an episode that nothing names as such, as anime has it: "[Group] Title - 07v2 [1080p]". */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a list of cases in the order of their precedence.
export function claimPlainNumbers(segment: Segment, isAnime: boolean): void {
  const { lower, titleStart, numbers } = segment;
  if (numbers.episodes.length > 0 || !/\d/.test(lower)) return;
  const candidates: Candidate[] = [];
  for (const match of lower.matchAll(NUMBER)) {
    const { type = '', first = '', version, rest = '', end: ending } = match.groups ?? {};
    const start = match.index + type.length;
    const end = match.index + match[0].length;
    if (start <= titleStart || !isFree(segment, start, end) || !hasLetter(segment, titleStart, match.index))
      continue;
    const isCertain =
      version !== undefined ||
      match[0].includes('#') ||
      (rest !== '' && isSpan(rest)) ||
      ending !== undefined ||
      type.trim() !== '';
    const points = score(segment, start, end, first, isAnime, isCertain);
    if (points < LEAST) continue;
    candidates.push({
      start,
      end,
      numbers: numberList(`${first}${rest.replace(/v\d/g, '')}`),
      score: points,
    });
  }
  const best = candidates.reduce<Candidate | undefined>(
    (a, b) => (a === undefined || b.score > a.score ? b : a),
    undefined,
  );
  if (best === undefined) return;
  // A year that is all there is for a number stays a year.
  if (segment.year !== null && best.score < 6 && !isAnime) return;
  if (!claim(segment, 'absolute-episode', best.start, best.end, best.numbers.join(', '))) return;
  numbers.episodes = best.numbers;
  if (numbers.seasons.length === 0) numbers.absolute = best.numbers;
}

function hasLetter({ text }: Segment, start: number, end: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}
