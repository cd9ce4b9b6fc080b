import type { RangeField } from '../item-filter.ts';
import { canonicalRange, NUMBER_SCALES, type NumberRange } from './number-range.ts';

const BETWEEN = /\.{2,3}|…|(?<=[\dhms])[-–](?=\d)/;
const COMPARED = /^(>=|<=|≥|≤|>|<)(.*)$/;

const EXAMPLES: Readonly<Record<RangeField, string>> = {
  year: 'A year is a number like 1994, a decade like 1990s, or a range like 1940..1959.',
  rating: 'A rating is a number from 0 to 10 like 7.5, or a range like 7..9 or >=7.',
  runtime: 'A runtime is in minutes or hours, like 90, 1h30 or <=2h.',
};

/**
 * Reads `1994`, `1990s`, `1940..1959`, `..1959`, `1940..`, `1940-1959`, `>=7`, `7+` and so on; a text for
 * people where it is none.
 */
export function parseNumberRange(field: RangeField, text: string): NumberRange | string {
  const range = readRange(field, text);
  if (range === undefined) return EXAMPLES[field];
  return canonicalRange(field, range) ?? rangeFault(field, range);
}

function readRange(field: RangeField, text: string): NumberRange | undefined {
  const compared = COMPARED.exec(text);
  if (compared) return comparedTo(field, compared[1], compared[2] ?? '');
  if (text.endsWith('+')) return comparedTo(field, '>=', text.slice(0, -1));
  const [first = '', last = '', ...more] = text.split(BETWEEN);
  if (!BETWEEN.test(text)) return readNumber(field, text);
  if (more.length > 0 || (first === '' && last === '')) return undefined;
  const from = readNumber(field, first);
  const to = readNumber(field, last);
  if ((first !== '' && !from) || (last !== '' && !to)) return undefined;
  return { ...(from ? { from: from.from } : {}), ...(to ? { to: to.to } : {}) };
}

function comparedTo(field: RangeField, sign: string | undefined, text: string): NumberRange | undefined {
  const number = readNumber(field, text);
  if (!number) return undefined;
  const { stepsPerUnit } = NUMBER_SCALES[field];
  const next = (value: number, steps: number) => Math.round(value * stepsPerUnit + steps) / stepsPerUnit;
  switch (sign) {
    case '>':
      return { from: next(number.to, 1) };
    case '<':
      return { to: next(number.from, -1) };
    case '>=':
    case '≥':
      return { from: number.from };
    default:
      return { to: number.to };
  }
}

/** A number as the range it is; more than one for a decade. */
function readNumber(field: RangeField, text: string): Required<NumberRange> | undefined {
  const number = readers[field](text);
  if (number === undefined || number > NUMBER_SCALES[field].most) return undefined;
  return { from: number, to: field === 'year' && text.endsWith('s') ? number + 9 : number };
}

const readers: Readonly<Record<RangeField, (text: string) => number | undefined>> = {
  year: (text) => (/^\d{1,4}$|^\d{1,3}0s$/.test(text) ? Number.parseInt(text, 10) : undefined),
  rating: (text) => (/^\d{1,2}([.,]\d)?$/.test(text) ? Number(text.replace(',', '.')) : undefined),
  runtime: (text) => {
    const [matched, hours = '0', minutes = '0'] =
      /^(?:(\d{1,3})(?:h|:(?=\d)))?(?:(\d{1,5})(?:m|min)?)?$/.exec(text) ?? [];
    return matched ? Number(hours) * 60 + Number(minutes) : undefined;
  },
};

function rangeFault(field: RangeField, { from, to }: NumberRange): string {
  return from !== undefined && to !== undefined && from > to
    ? 'This range ends before it begins.'
    : EXAMPLES[field];
}
