import type { Checked } from '../../../app/metadata/checked.ts';
import { formatCount } from '../../../shared/format-number.ts';
import type { Limits } from '../../../shared/tuning/tuning-limits.ts';

/** Reads a whole number within limits as a person typed it. */
export function checkWholeNumber({ min, max }: Limits, text: string): Checked<number> {
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= min && value <= max)
    return { ok: true, value };
  return { ok: false, message: `A whole number from ${formatCount(min)} to ${formatCount(max)}.` };
}
