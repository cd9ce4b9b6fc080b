import { numberList } from './numerals.ts';
import { claim, type Segment } from './segment.ts';

const LEADING =
  /^[\s_.]*(?:\[(\d{1,3})\]|#?(\d{1,3}))(?:v\d)?(?:-(\d{1,3}))?(?=$|[\s_.]*[-–—.)][\s_.]*|[\s_])/;
/** "03 - Title", "03. Title", "[Group] 03 - Title": two or three digits and a sign behind. */
const NUMBERED = /^\d{2,3}(?:-\d{2,3})?[\s_]*[-.–][\s_]+(?!\d{1,4}(?!\d))/;
/** "02 Title" with a nought in front. */
const PADDED = /^0\d{1,2}[\s_](?=\p{L})(?!movie)/iu;

/** Marks a number the name begins with ("03 - Title", "16 Some Title"): within a season's folder it is the episode. */
export function claimLeadingNumber(segment: Segment, isInSeason: boolean): void {
  const { numbers } = segment;
  if (numbers.episodes.length > 0 || segment.date !== null) return;
  const name = segment.text.slice(segment.titleStart);
  const match = LEADING.exec(name);
  if (match === null) return;
  const [whole, bracketed, plain, last] = match;
  const first = bracketed ?? plain ?? '';
  const isNumbered = segment.year === null && (NUMBERED.test(name) || PADDED.test(name));
  const isOnly = segment.titleStart === 0 && whole.trim().length === name.trim().length && first.length < 4;
  if (!(isInSeason && segment.titleStart === 0) && !isNumbered && !isOnly) return;
  const end = segment.titleStart + whole.length;
  if (!claim(segment, 'episode', segment.titleStart, end, first)) return;
  numbers.episodes = numberList(last === undefined ? first : `${first}-${last}`);
}
