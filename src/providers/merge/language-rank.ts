/**
 * How early a language is in a chain of wanted ones: 0 for the first, 1 for another region's of it, 2 for the second,
 * and so on; behind them what nobody has said the language of, and last any other.
 * @param language BCP 47, or null
 */
export function languageRank(language: string | null, wanted: readonly string[]): number {
  if (language === null) return wanted.length * 2;
  const tag = language.toLowerCase();
  const base = baseOf(tag);
  for (const [index, other] of wanted.entries()) {
    if (other.toLowerCase() === tag) return index * 2;
    if (baseOf(other.toLowerCase()) === base) return index * 2 + 1;
  }
  return wanted.length * 2 + 1;
}

const baseOf = (tag: string) => tag.split(/[-_]/)[0];
