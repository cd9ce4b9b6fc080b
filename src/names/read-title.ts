import { isReleaseMark } from './claim-terms.ts';
import { cleanTitle } from './clean-title.ts';
import { refineTitle } from './refine-title.ts';
import { claim, isFiller, type Mark, type Segment } from './segment.ts';
import { CJK, edgesOf, LATIN, LETTER, piecesOf } from './title-pieces.ts';

/** What is left of a segment when all else is recognised. */
export interface Titles {
  title: string | null;
  alternatives: string[];
  episodeTitle: string | null;
}

/** Reads title, other titles and the episode's title, and marks them. */
export function readTitles(segment: Segment): Titles {
  const marks = segment.marks
    .filter(({ start }) => start >= segment.titleStart)
    .sort((a, b) => a.start - b.start);
  const titles: Titles = { title: null, alternatives: [], episodeTitle: null };
  const from = titleFrom(segment, marks);
  const end = titleEnd(segment, marks, from);
  readFront(segment, from, end, titles);
  readPart(segment, marks, from, end, titles);
  readBehindSlash(segment, marks, end, titles);
  titles.episodeTitle = readEpisodeTitle(segment, marks);
  return titles;
}

/** Behind what numbers an episode stands the episode's title, not the series'. */
const isNumbering = ({ kind }: Mark): boolean => /episode|season|date/.test(kind);

/** Behind what a release has in front ("h265 - Old Mill", "(1995) Old Mill"); where nothing is left then, in front of them. */
function titleFrom({ text, titleStart }: Segment, marks: readonly Mark[]): number {
  let from = titleStart;
  for (const mark of marks) {
    if (isNumbering(mark) || !isFiller(text, from, mark.start)) break;
    from = mark.end;
  }
  const next = marks.find(({ start }) => start >= from)?.start ?? text.length;
  return LETTER.test(text.slice(from, next)) ? from : titleStart;
}

/** Where the first mark begins that a title does not go beyond, or its bracket. */
function titleEnd({ text }: Segment, marks: readonly Mark[], from: number): number {
  const isMarkedInFront = marks.some((mark) => mark.start >= from && isFiller(text, from, mark.start));
  if (isMarkedInFront) return from;
  const first = marks.find(({ start }) => start > from)?.start ?? text.length;
  const opening = lastOf(text, OPENING, from, first);
  return opening >= 0 && opening > lastOf(text, CLOSING, from, first - 1) ? opening : first;
}

const OPENING = /[[(【（{]/u;
const CLOSING = /[\])】）}]/u;

/** The last such sign between the two offsets; below 0 where there is none. */
function lastOf(text: string, sign: RegExp, from: number, to: number): number {
  for (let at = to; at > from; at -= 1) if (sign.test(text[at] ?? '')) return at;
  return -1;
}

function readFront(segment: Segment, from: number, end: number, titles: Titles): void {
  const { text } = segment;
  const raw = text.slice(from, end);
  const pieces = piecesOf(raw);
  const main =
    pieces.find(({ text: piece }) => LATIN.test(piece) && !CJK.test(piece)) ??
    pieces.find(({ text: piece }) => LATIN.test(piece)) ??
    pieces[0];
  if (main === undefined) return;
  const refined = refineTitle(main.text, segment);
  titles.title = refined.title;
  titles.alternatives = pieces.filter((piece) => piece !== main).map((piece) => piece.text);
  if (refined.inFull !== null) titles.alternatives.push(refined.inFull);
  for (const piece of pieces)
    claim(
      segment,
      piece === main ? 'title' : 'alternative-title',
      from + piece.start,
      from + piece.end,
      piece.text,
    );
}

/** "Old Mill Part 6" may be the sixth file or the sixth film. */
function readPart(
  { text }: Segment,
  marks: readonly Mark[],
  from: number,
  end: number,
  titles: Titles,
): void {
  const part = marks.find((mark) => mark.kind === 'part' && isFiller(text, end, mark.start));
  if (titles.title === null || part === undefined || !/^pa?r?t/i.test(text.slice(part.start))) return;
  titles.alternatives.push(cleanTitle(text.slice(from, part.end)));
}

const BEHIND_CJK = /\s[/|]\s|[\]】]\.(?=[a-z])/i;

/** "影宅 第2季 / Shadows S2", "影宅[全12集].Shadows.S2": a title in Latin letters behind the first mark goes before one that has none. */
function readBehindSlash(segment: Segment, marks: readonly Mark[], end: number, titles: Titles): void {
  const { text } = segment;
  if (titles.title === null || LATIN.test(titles.title)) return;
  const separator = BEHIND_CJK.exec(text.slice(end));
  if (separator === null) return;
  const start = end + separator.index + separator[0].length;
  const next = marks.find((mark) => mark.start > start);
  const bracket = text.slice(start).search(/[[(【]/);
  const to = Math.min(next?.start ?? text.length, bracket < 0 ? text.length : start + bracket);
  const title = cleanTitle(text.slice(start, to));
  if (!/[a-z]{3}/.test(title)) return;
  const edges = edgesOf(text, start, to);
  if (!claim(segment, 'alternative-title', edges.start, edges.end, title)) return;
  titles.alternatives.push(titles.title);
  titles.title = title;
}

function readEpisodeTitle(segment: Segment, marks: readonly Mark[]): string | null {
  const { text } = segment;
  const last = marks
    .filter(({ kind }) => kind === 'episode' || kind === 'absolute-episode' || kind === 'date')
    .at(-1);
  if (last === undefined) return null;
  const next = marks.find(
    (mark) =>
      mark.start >= last.end && (isReleaseMark(mark) || LETTER.test(text.slice(last.end, mark.start))),
  );
  let to = next?.start ?? text.length;
  const bracket = text.slice(last.end, to).search(/[[【]|\s\((?=[^)]*$)/);
  if (bracket >= 0) to = last.end + bracket;
  const title = cleanTitle(text.slice(last.end, to));
  if (!LETTER.test(title)) return null;
  const { start, end } = edgesOf(text, last.end, to);
  return claim(segment, 'episode-title', start, end, title) ? title : null;
}
