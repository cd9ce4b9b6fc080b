const WHOLE = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 });
const RATING = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A whole number with the locale's separators: "1,000,000". */
export function formatCount(count: number): string {
  return WHOLE.format(count);
}

/** A number of things, named in English by their singular: "1 title", "2,000 titles". */
export function formatThings(count: number, singular: string): string {
  return `${formatCount(count)} ${singular}${count === 1 ? '' : 's'}`;
}

/** A rating from 0 to 10 with one digit after the point: "7.4". */
export function formatRating(rating: number): string {
  return RATING.format(rating);
}
