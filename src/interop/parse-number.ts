/** A number from a number or from text like "1,234", " 8.5 " or "8,5"; null for anything else. */
export function parseNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  const text = value.trim().replaceAll(/[,\u00a0\u202f' ](?=\d{3}(?:\D|$))/g, '');
  return /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/i.test(text)
    ? Number(text.replace(',', '.'))
    : null;
}

/** A whole number that is not negative, also from "S02", "Episode 5" or "3.0"; null for anything else. */
export function parseCount(value: unknown): number | null {
  const plain = parseNumber(value);
  if (plain !== null) return Number.isInteger(plain) && plain >= 0 ? plain : null;
  const labelled = typeof value === 'string' ? /^\s*[a-z]+\.?\s*(\d+)\s*$/i.exec(value) : null;
  return labelled ? Number(labelled[1]) : null;
}
