/** Megabytes as typed, in bytes; '' is none. Undefined for what is no size. */
export function parseSmallestSize(text: string): number | undefined {
  const typed = text.trim().replace(',', '.');
  if (!/^\d{0,9}(\.\d+)?$/.test(typed)) return undefined;
  return Math.round(Number(typed) * 1_000_000);
}
