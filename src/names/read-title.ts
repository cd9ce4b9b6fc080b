import { isReleaseMark } from './claim-terms.ts';
import { cleanTitle } from './clean-title.ts';
import { refineTitle } from './refine-title.ts';
import { claim, type Mark, type Segment } from './segment.ts';
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
  const end = titleEnd(segment, marks);
  readFront(segment, end, titles);
  readBehindSlash(segment, marks, end, titles);
  titles.episodeTitle = readEpisodeTitle(segment, marks);
  return titles;
}

/** Where the first mark begins that a title does not go beyond, or its bracket. */
function titleEnd({ text, titleStart }: Segment, marks: readonly Mark[]): number {
  const first = marks.find(({ start }) => start > titleStart && LETTER.test(text.slice(titleStart, start)));
  if (first === undefined)
    return marks.length > 0 && marks[0]?.start === titleStart ? titleStart : text.length;
  if (
    marks.some(
      ({ start, end }) =>
        start <= titleStart + 1 && end <= first.start && !LETTER.test(text.slice(end, first.start)),
    )
  )
    return titleStart;
  const opening = Math.max(...['[', '(', '【', '（', '{'].map((sign) => text.lastIndexOf(sign, first.start)));
  const closing = Math.max(
    ...[']', ')', '】', '）', '}'].map((sign) => text.lastIndexOf(sign, first.start - 1)),
  );
  return opening > closing && opening > titleStart ? opening : first.start;
}

function readFront(segment: Segment, end: number, titles: Titles): void {
  const { text, titleStart } = segment;
  // What was recognised in front is no part of the title.
  const from = segment.marks.reduce(
    (at, mark) => (mark.start >= titleStart && mark.end <= end ? Math.max(at, mark.end) : at),
    titleStart,
  );
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

/** "影宅 第2季 / Shadows S2": a title in Latin letters behind the first mark goes before one that has none. */
function readBehindSlash(segment: Segment, marks: readonly Mark[], end: number, titles: Titles): void {
  const { text } = segment;
  if (titles.title === null || LATIN.test(titles.title)) return;
  const slash = text.slice(end).search(/\s[/|]\s/);
  if (slash < 0) return;
  const start = end + slash + 3;
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
