import type { Page } from '@playwright/test';
import type { Vocabulary } from './vocabulary.ts';

/** How often a query is asked; the middle one counts. */
const ROUNDS = 3;

/**
 * Finds the query that takes the search longest, by asking many: letters, beginnings, parts, common words
 * together, near misses, nothing that is there, and a long one. ms from the call to its reply.
 */
export async function findWorstQuery(page: Page, vocabulary: Vocabulary): Promise<string> {
  const { letters, common, middling, rare } = vocabulary;
  const [first = 'the', second = 'of', third = 'and'] = common;
  const candidates = [
    ...letters.slice(0, 10),
    ...common.slice(0, 20).flatMap((word) => [word, word.slice(0, 2), word.slice(1), misspelt(word)]),
    ...[...middling.slice(0, 10), ...rare.slice(0, 10)].flatMap((word) => [misspelt(word), word.slice(1, 4)]),
    ...[
      `${first} ${second}`,
      `${first} ${second} ${third}`,
      `${first} ${third.slice(0, 1)}`,
      `${first} a b c`,
    ],
    ...['qzxjw', `${first} qzxjw`, 'aa', 'e a', common.slice(0, 12).join(' ')],
  ].filter((query) => query.length > 0);
  return page.evaluate(slowestOf, { candidates: [...new Set(candidates)], rounds: ROUNDS });
}

/** With two letters of the middle the wrong way round. */
function misspelt(word: string): string {
  const at = word.length >> 1;
  return word.slice(0, at - 1) + (word[at] ?? '') + (word[at - 1] ?? '') + word.slice(at + 1);
}

/** In the page. */
async function slowestOf({ candidates, rounds }: { candidates: string[]; rounds: number }): Promise<string> {
  const search = document.querySelector('rs-app')?.app.backend.search;
  if (!search) throw new Error('The app is not there.');
  let worst = '';
  let longest = 0;
  for (const text of candidates) {
    const times: number[] = [];
    for (let seed = 0; seed < rounds; seed += 1) {
      const start = performance.now();
      // Another seed, so that no answer is one that was kept.
      await search.page({ text, sort: 'relevance', descending: false, seed }, 0, 100);
      times.push(performance.now() - start);
    }
    const middle = times.sort((a, b) => a - b)[rounds >> 1] ?? 0;
    if (middle <= longest) continue;
    longest = middle;
    worst = text;
  }
  return worst;
}
