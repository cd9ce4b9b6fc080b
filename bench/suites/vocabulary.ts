import type { Page } from '@playwright/test';

/** Words of the library's titles by how many titles have them. */
export interface Vocabulary {
  /** In about one title of the sample only. */
  readonly rare: readonly string[];
  /** From the middle of the list of words, each counted once. */
  readonly middling: readonly string[];
  /** The most frequent first. */
  readonly common: readonly string[];
  /** First letters of words, the most frequent first. */
  readonly letters: readonly string[];
}

/** Titles that are looked at, spread evenly over the library in the order of titles. */
const SAMPLE = { pages: 20, rows: 250 };
/** The query language reads these otherwise. */
const OPERATORS = new Set(['and', 'or', 'not']);

/** Counts the words of titles from all over the library; the same library gives the same words. */
export async function readVocabulary(page: Page): Promise<Vocabulary> {
  const titles = await page.evaluate(sampleTitles, SAMPLE);
  const counts = new Map<string, number>();
  const letters = new Map<string, number>();
  for (const title of titles) {
    for (const word of new Set(title.toLowerCase().match(/[a-z0-9]+/g) ?? [])) {
      const letter = word[0] as string;
      letters.set(letter, (letters.get(letter) ?? 0) + 1);
      if (!OPERATORS.has(word) && word.length > 1) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const words = byCount(counts);
  const once = words.filter((word) => counts.get(word) === 1);
  const middle = words.length - once.length;
  return {
    rare: once,
    // Those between the quarters of what comes more than once.
    middling: words.slice(Math.floor(middle / 4), Math.ceil((middle * 3) / 4)),
    common: words.slice(0, 60),
    letters: byCount(letters),
  };
}

/** `count` of a list, spread over all of it; all of a shorter one, again and again. */
export function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count);
  return Array.from({ length: count }, (_, at) => list[Math.floor(at * step) % list.length] as T);
}

function byCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
}

/** In the page. */
async function sampleTitles({ pages, rows }: typeof SAMPLE): Promise<string[]> {
  const { items } = globalThis.reelshelf;
  const total = await items.count();
  const titles: string[] = [];
  for (let step = 0; step < pages; step += 1) {
    const at = Math.floor((Math.max(0, total - rows) * step) / Math.max(1, pages - 1));
    const stretch = await items.page({}, { at, limit: rows });
    titles.push(...stretch.items.map(({ title }) => title));
  }
  return titles;
}
