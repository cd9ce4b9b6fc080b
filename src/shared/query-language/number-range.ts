import type { RangeField } from '../item-filter.ts';

/** The numbers of a field: from 0 to `most`, in steps. */
export interface NumberScale {
  readonly most: number;
  readonly stepsPerUnit: number;
}

export const NUMBER_SCALES: Readonly<Record<RangeField, NumberScale>> = {
  year: { most: 9999, stepsPerUnit: 1 },
  rating: { most: 10, stepsPerUnit: 10 },
  runtime: { most: 99_999, stepsPerUnit: 1 },
};

/** Both ends included; an absent one is open. */
export interface NumberRange {
  readonly from?: number;
  readonly to?: number;
}

/**
 * The range of a field's numbers that selects what the given one does: ends on the scale's steps, those
 * left out that exclude nothing on it. Undefined for a range with no number in it.
 */
export function canonicalRange(field: RangeField, range: NumberRange): NumberRange | undefined {
  const { most, stepsPerUnit } = NUMBER_SCALES[field];
  const given = { from: range.from ?? Number.NaN, to: range.to ?? Number.NaN };
  // Less than a thousandth of a step is the rounding of binary fractions.
  const from = Math.ceil(given.from * stepsPerUnit - 1e-3) / stepsPerUnit + 0;
  const to = Math.floor(given.to * stepsPerUnit + 1e-3) / stepsPerUnit + 0;
  if (from > most || to < 0 || from > to) return undefined;
  return { ...(from >= 0 ? { from } : {}), ...(to <= most ? { to } : {}) };
}
