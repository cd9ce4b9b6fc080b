const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const HAN = '一二三四五六七八九';

/** 12, XII, "two" or 十二 as a number; null for what is none of these. */
export function numeral(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const lower = text.toLowerCase();
  const roman = ROMAN.indexOf(lower);
  if (roman >= 0) return roman + 1;
  const word = WORDS.indexOf(lower);
  if (word >= 0) return word + 1;
  return hanNumeral(text);
}

/** Up to 99. */
function hanNumeral(text: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (match === null || text === '') return null;
  const [, tens, ten, ones] = match;
  if (ten === undefined) return tens === undefined || ones !== undefined ? null : HAN.indexOf(tens) + 1;
  return (
    (tens === undefined ? 1 : HAN.indexOf(tens) + 1) * 10 + (ones === undefined ? 0 : HAN.indexOf(ones) + 1)
  );
}

const LONGEST_RANGE = 400;

/** Both ends and all between them; only the first where it is no range. */
export function range(first: number, last: number): number[] {
  if (last < first || last - first > LONGEST_RANGE) return [first];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** "01-03" as 1, 2, 3; "01-02-03", "E01E02" and "1 & 2" as they are listed. */
export function numberList(text: string): number[] {
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const [first, last] = numbers;
  if (first === undefined) return [];
  if (last !== undefined && numbers.length === 2 && /[-~–～]|\bto\b|\ba\b|\bà\b/i.test(text))
    return range(first, last);
  return [...new Set(numbers)].sort((a, b) => a - b);
}
