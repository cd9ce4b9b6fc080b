import { cleanTitle } from './clean-title.ts';

/** A letter or a digit of any script. */
export const LETTER = /[\p{L}\p{N}]/u;
/** Two Latin letters. */
export const LATIN = /[a-z]{2}/i;
/** A sign of Chinese, Japanese or Korean. */
export const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const AKA = /[\s._(]a\.?k\.?a\.?[\s._]/i;

/** One title of several; offsets within the stretch. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The titles a stretch holds: one, or several between "AKA", " / ", " | " and brackets of other scripts. */
export function piecesOf(raw: string): Piece[] {
  const isBrackets = /^\s*[[【]/.test(raw) && /[\]】]\s*[[【]/.test(raw);
  const separator = AKA.test(raw)
    ? /[\s._(]a\.?k\.?a\.?[\s._]/gi
    : isBrackets
      ? /[\]】]\s*[[【]|\//g
      : CJK.test(raw)
        ? /\s[/|]\s|\/|[\]】]\s*[[【]?|(?<=[\u0080-\uffff])[_·](?=[a-z])/gi
        : /\s[/|]\s/g;
  const pieces: Piece[] = [];
  let start = 0;
  const add = (end: number): void => {
    const text = cleanTitle(raw.slice(start, end));
    if (LETTER.test(text)) pieces.push({ text, ...edgesOf(raw, start, end) });
  };
  for (const match of raw.matchAll(separator)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(raw.length);
  return pieces.length === 1 && pieces[0] !== undefined ? parted(raw, pieces[0]) : pieces;
}

/** "影宅 Shadow" holds two titles: signs of China, Japan or Korea, then Latin letters only. */
function parted(raw: string, piece: Piece): Piece[] {
  const latinFirst =
    /^([^\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]*[a-z]{2}[^\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]*\s)([\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af][^a-z]*)$/i.exec(
      raw,
    );
  const match =
    latinFirst ??
    /^([^a-z]*[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af][^a-z]*?[\s.])([a-z][^\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{3,})$/i.exec(
      raw,
    );
  const [, first, second] = match ?? [];
  if (first === undefined || second === undefined || !(LATIN.test(second) || LATIN.test(first)))
    return [piece];
  return [
    { text: cleanTitle(first), ...edgesOf(raw, 0, first.length) },
    { text: cleanTitle(second), ...edgesOf(raw, first.length, raw.length) },
  ].filter(({ text }) => LETTER.test(text));
}

/** The stretch without the signs at its edges. */
export function edgesOf(raw: string, start: number, end: number): { start: number; end: number } {
  const edge = /[\s._\-–—[\]【】/|]/;
  let from = start;
  let to = end;
  while (from < to && edge.test(raw[from] ?? '')) from += 1;
  while (to > from && edge.test(raw[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}
