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

const LEADING =
  /^[\s_.]*(?:\[(\d{1,3})\]|#?(\d{1,3}))(?:v\d)?(?:-(\d{1,3}))?(?=$|[\s_.]*[-–—.)][\s_.]*|[\s_])/;

/** Marks a number the name begins with ("03 - Title", "16 Some Title"): within a season's folder it is the episode. */
export function claimLeadingNumber(segment: Segment, isInSeason: boolean): void {
  const { text, numbers } = segment;
  if (numbers.episodes.length > 0 || segment.date !== null) return;
  const match = LEADING.exec(text);
  if (match === null) return;
  const [whole, bracketed, plain, last] = match;
  const first = bracketed ?? plain ?? '';
  const isNumbered =
    /^\d{2,3}[\s_]*[-.–][\s_]/.test(whole + text.slice(whole.length, whole.length + 3)) &&
    segment.year === null;
  const isOnly = whole.trim().length === text.trim().length && first.length < 4;
  if (!isInSeason && !isNumbered && !isOnly) return;
  if (!claim(segment, 'episode', match.index, match.index + whole.length, first)) return;
  numbers.episodes = numberList(last === undefined ? first : `${first}-${last}`);
}

const SHORT_FORM = /(?<![\p{L}\p{N}]|\d\.)(\d{1,2})(\d\d)(?![\p{L}\p{N}])/gu;

/** Marks "show.102.hdtv": season and episode in one number, where a broadcast's or the web's terms follow and nothing else is numbered. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a list of cases in the order of their precedence.
export function claimShortForm(segment: Segment, isInSeason: boolean): void {
  const { lower, numbers, titleStart } = segment;
  if (numbers.episodes.length > 0 || numbers.seasons.length > 0 || segment.date !== null) return;
  if (segment.year !== null && !isInSeason) return;
  for (const match of lower.matchAll(SHORT_FORM)) {
    const [whole, season, episode] = match;
    const end = match.index + whole.length;
    if (episode === '00' || season === '0' || match.index <= titleStart || !isFree(segment, match.index, end))
      continue;
    if (whole.length === 4 && /^(?:19|20[0-3])/.test(whole)) continue;
    const isBroadcast = segment.marks.some(
      ({ kind, value, start }) =>
        kind === 'source' && start >= end && /TV|WEB|DVD/.test(value) && value !== 'HD DVD',
    );
    if (!isBroadcast && !isInSeason) continue;
    if (!claim(segment, 'episode', match.index, end, whole)) continue;
    numbers.seasons = [Number(season)];
    numbers.episodes = [Number(episode)];
    return;
  }
}

const PART =
  /(?<![\p{L}\p{N}])(?:cd|dvd|dis[ck]|pt|part|disco)[\s._-]?(\d{1,2}|[ivx]{1,4})(?![\p{L}\p{N}])/gu;

/** Marks which of several files of one video this is. */
export function claimPart(segment: Segment): void {
  for (const match of segment.lower.matchAll(PART)) {
    const isDisc = /^(?:cd|dvd|dis)/.test(match[0]);
    // "Part II" within a film's title is no file's number.
    if (!isDisc && (/[ivx]$/.test(match[1] ?? '') || !isLastWord(segment, match.index + match[0].length)))
      continue;
    const value = Number(match[1]);
    if (
      !Number.isInteger(value) ||
      !claim(segment, 'part', match.index, match.index + match[0].length, String(value))
    )
      continue;
    segment.part = value;
    return;
  }
}

function isLastWord({ text, marks }: Segment, end: number): boolean {
  return text.slice(end).trim() === '' || marks.some((mark) => mark.start >= end && isReleaseMark(mark));
}
