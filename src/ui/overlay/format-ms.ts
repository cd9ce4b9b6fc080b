const WHOLE = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 });
const ONE = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const TWO = new Intl.NumberFormat(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A duration in ms to three digits or to the whole ms, without its unit: "0.42", "8.31", "42.3", "1,234". */
export function formatMs(ms: number): string {
  if (ms >= 99.95) return WHOLE.format(ms);
  return ms >= 9.995 ? ONE.format(ms) : TWO.format(ms);
}
