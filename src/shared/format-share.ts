const PERCENT = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 0 });

/** The share of `part` in `part + rest`, 0–1; null when there is nothing of either. */
export function shareOf(part: number, rest: number): number | null {
  return part + rest === 0 ? null : part / (part + rest);
}

/** A share of 0–1: "42 %" in the locale's way, or a dash when there is none. */
export function formatShare(share: number | null): string {
  return share === null ? '–' : PERCENT.format(share);
}
