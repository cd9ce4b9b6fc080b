import { isReleaseMark } from './claim-terms.ts';
import { numberList } from './numerals.ts';
import { claim, isFree, type Segment } from './segment.ts';

const TYPE = '(?:ova|oad|ona|sp|op|ed|special|ncop|nced|ex|ss)[\\s._-]{0,2}';
const REST = '(?:(?:[-~～&+]|\\s[&+~～]\\s|,\\s?)\\d{1,4}(?:v\\d)?(?!\\d)){1,12}';
/** "01 - 12" of a pack: from the first on, both ends with two digits, and a bracket or nothing behind. */
const FROM_FIRST = '(?<=(?<!\\d)0{1,2}1)\\s-\\s\\d{2,4}(?=\\s*(?:[\\[(\\])]|$))';
const ENDING = '[\\s._]?(?:end|fin|完|完结|完結|（end）|\\(end\\)|final)';
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}]|\\d\\.)(?<type>${TYPE})?#?(?<first>\\d{1,4})(?:\\.\\d(?!\\d|\\s?-\\s\\d))?(?<version>[\\s._]?v\\d)?(?<rest>${REST}|${FROM_FIRST})?(?<end>${ENDING})?(?![\\p{L}\\p{N}]|\\.\\d(?!\\d{2}))`,
  'gu',
);

const DASH_BEFORE = /[\s_.](?:-|–|—|~)[\s_.]+$|[^\s]-[\s_]$|\p{L}:\s$/u;
const OPEN_BEFORE = /[[({【「][\s_]?$/;
const CLOSE_AFTER = /^[\s_]?[\])}】」]/;
const BRACKET_AFTER = /^[\s_.]*[[({【（]/;
const DASH_AFTER = /^[\s_.]*[-–—](?!\p{L})/u;
const HEIGHT = /^(?:480|576|720|1080|2160)$/;
const YEAR = /^(?:19|20)\d\d$/;
/** "05", but not the agent's number. */
const PADDED = /^0(?!07)\d{1,2}$/;
/** "01-13": both ends with a hyphen between. */
const SPAN = /^\s?[-~～]\s?\d{2,4}$/;
/** Words behind which a number belongs to the title or to something else. */
const NAMED_BEFORE = /(?:no|nr|movie|film|vol|volume|part|pt|vts|phase|cd|dvd|disc)[\s._]{0,2}$/;

/** What is to be known of a number to judge it. */
interface Place {
  readonly digits: string;
  readonly before: string;
  readonly after: string;
  /** In brackets of its own. */
  readonly isBracketed: boolean;
  readonly hasDash: boolean;
  /** A release's terms, a bracket, a dash or nothing follow. */
  readonly isFramed: boolean;
  /** Terms of a broadcast or of subtitles follow directly, which films seldom have first. */
  readonly isAired: boolean;
  /** Named as an episode by a version, "#", a range, "END" or "OVA". */
  readonly isCertain: boolean;
  /** The name is as fan groups write: their bracket in front, or a checksum. */
  readonly isAnime: boolean;
}

/** Least points for an episode; of several numbers the one with the most is it, of equals the first. */
const LEAST = 5;

/** In this order: the first that fits a number says its points. */
const JUDGEMENTS: readonly (readonly [fits: (place: Place) => boolean, points: (place: Place) => number])[] =
  [
    [({ digits, hasDash, isBracketed }) => YEAR.test(digits) && !hasDash && !isBracketed, () => 0],
    [({ digits, hasDash }) => HEIGHT.test(digits) && !hasDash, () => 0],
    [({ isBracketed, isAnime, before }) => isBracketed && (isAnime || /[[【{]/.test(before)), () => 9],
    [({ isBracketed, isCertain }) => isBracketed && isCertain, () => 7],
    [({ isBracketed }) => isBracketed, () => 0],
    [
      ({ hasDash }) => hasDash,
      ({ isFramed, digits, isAnime }) => (isFramed ? 10 : 6) - (digits.length === 1 && !isAnime ? 4 : 0),
    ],
    [({ isCertain }) => isCertain, () => 7],
    [({ before }) => NAMED_BEFORE.test(before), () => 0],
    [({ digits, isAnime }) => !isAnime && PADDED.test(digits), () => 5],
    [({ digits, isAired, isAnime }) => !isAnime && isAired && digits.length > 1, () => 5],
    [({ isAnime }) => !isAnime, () => 0],
    // "Title 2 - Subtitle": a single digit is more often the title's.
    [({ digits, after }) => digits.length === 1 && DASH_AFTER.test(after), () => 3],
    [({ isFramed }) => isFramed, () => 7],
    [() => true, ({ digits }) => (digits.length > 1 ? 5 : 3)],
  ];

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly numbers: readonly number[];
  readonly points: number;
}

/** Marks the number of an episode that nothing names as such, as anime has it: "[Group] Title - 07v2 [1080p]". */
export function claimPlainNumbers(segment: Segment, isAnime: boolean): void {
  const { lower, numbers } = segment;
  if (numbers.episodes.length > 0 || !/\d/.test(lower)) return;
  let best: Candidate | null = null;
  for (const match of lower.matchAll(NUMBER)) {
    const candidate = judge(segment, match, isAnime);
    if (candidate !== null && candidate.points > (best?.points ?? LEAST - 1)) best = candidate;
  }
  if (best === null) return;
  // A year that is all there is for a number stays a year.
  if (segment.year !== null && best.points < 6 && !isAnime) return;
  if (!claim(segment, 'absolute-episode', best.start, best.end, best.numbers.join(', '))) return;
  numbers.episodes = best.numbers;
  if (numbers.seasons.length === 0) numbers.absolute = best.numbers;
}

function judge(segment: Segment, match: RegExpExecArray, isAnime: boolean): Candidate | null {
  const { type = '', first = '', rest = '' } = match.groups ?? {};
  const start = match.index + type.length;
  const end = match.index + match[0].length;
  if (start <= segment.titleStart || !isFree(segment, start, end)) return null;
  if (!/[\p{L}\p{N}]/u.test(segment.text.slice(segment.titleStart, match.index))) return null;
  const place = placeOf(segment, match, start, isAnime);
  const judgement = JUDGEMENTS.find(([fits]) => fits(place));
  const points = judgement?.[1](place) ?? 0;
  return { start, end, numbers: numberList(`${first}${rest.replace(/v\d/g, '')}`), points };
}

function placeOf(segment: Segment, match: RegExpExecArray, start: number, isAnime: boolean): Place {
  const { text, lower, titleStart, marks } = segment;
  const { type = '', first = '', version, rest = '', end: ending } = match.groups ?? {};
  const end = match.index + match[0].length;
  const before = lower.slice(Math.max(titleStart, start - 8), start);
  const after = text.slice(end, end + 4);
  const behind = marks.find(
    (mark) => isReleaseMark(mark) && mark.start >= end && /^[\s_.\-[(]*$/.test(text.slice(end, mark.start)),
  );
  const isCertain =
    version !== undefined ||
    match[0].includes('#') ||
    SPAN.test(rest) ||
    ending !== undefined ||
    type.trim() !== '';
  return {
    digits: first,
    before,
    after,
    isBracketed: OPEN_BEFORE.test(before) && CLOSE_AFTER.test(after),
    hasDash: DASH_BEFORE.test(before),
    isFramed:
      behind !== undefined ||
      isCertain ||
      BRACKET_AFTER.test(after) ||
      DASH_AFTER.test(after) ||
      /^[\s_.]*$/.test(text.slice(end)),
    isAired:
      behind !== undefined &&
      (behind.kind === 'subtitles' || (behind.kind === 'source' && /^(?:HDTV|TV)$/.test(behind.value))),
    isCertain,
    isAnime,
  };
}
