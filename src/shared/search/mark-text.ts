import type { MatchedWord } from '../item-match.ts';
import { WordCutter } from './word-cutter.ts';

/** A piece of a text; all of them joined are the text. */
export interface TextPiece {
  readonly text: string;
  readonly isMarked: boolean;
}

const MOST_WORDS = 4096;
const MOST_LENGTH = 20_000;
const FILE_NAME = /^\S+\.[a-z0-9]{2,4}$/i;
let shared: WordCutter | null = null;

/** Marks in a text what the search found in it: letters are compared folded, the text stays as it is. */
export function markText(text: string, words: readonly MatchedWord[]): readonly TextPiece[] {
  if (words.length === 0 || text === '') return [{ text, isMarked: false }];
  shared ??= new WordCutter(MOST_WORDS, MOST_LENGTH, true);
  const cutter = shared;
  cutter.cut(text, FILE_NAME.test(text));
  const marks = new Uint8Array(text.length);
  for (let word = 0; word < cutter.words; word++)
    markRange(cutter, cutter.starts[word] as number, cutter.ends[word] as number, words, marks);
  for (let extra = 0; extra < cutter.extras; extra++)
    if ((cutter.extraEnds[extra] as number) <= (cutter.ends[cutter.words - 1] as number))
      markRange(cutter, cutter.extraStarts[extra] as number, cutter.extraEnds[extra] as number, words, marks);
    else markSpelling(cutter, extra, words, marks);
  return piecesOf(text, marks);
}

function markRange(
  cutter: WordCutter,
  start: number,
  end: number,
  words: readonly MatchedWord[],
  marks: Uint8Array,
): void {
  for (const { word, kind } of words) {
    if (word === '' || word.length > end - start || (kind === 'whole' && word.length !== end - start))
      continue;
    const last = kind === 'part' ? end - word.length : start;
    for (let at = start; at <= last; at++)
      if (isAt(cutter.chars, at, word)) {
        markOrigins(cutter, at, at + word.length, marks);
        at += word.length - 1;
      }
  }
}

/** Another spelling has letters of its own: all of what it stands for is marked. */
function markSpelling(
  cutter: WordCutter,
  extra: number,
  words: readonly MatchedWord[],
  marks: Uint8Array,
): void {
  const spelling = cutter.extra(extra);
  const place = cutter.extraPlaces[extra] as number;
  const last = place + (cutter.extraSpans[extra] as number) - 1;
  if (words.some(({ word, kind }) => (kind === 'whole' ? spelling === word : spelling.startsWith(word))))
    markOrigins(cutter, cutter.starts[place] as number, cutter.ends[last] as number, marks);
}

function isAt(chars: Uint16Array, at: number, word: string): boolean {
  for (let index = 0; index < word.length; index++)
    if (chars[at + index] !== word.charCodeAt(index)) return false;
  return true;
}

function markOrigins(cutter: WordCutter, start: number, end: number, marks: Uint8Array): void {
  if (start < end) marks.fill(1, cutter.origins[start], cutter.originEnds[end - 1]);
}

function piecesOf(text: string, marks: Uint8Array): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (let index = 1; index <= text.length; index++)
    if (index === text.length || marks[index] !== marks[from]) {
      pieces.push({ text: text.slice(from, index), isMarked: marks[from] === 1 });
      from = index;
    }
  return pieces;
}
