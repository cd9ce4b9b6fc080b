import { spaceCjk } from '../../../shared/search/space-cjk.ts';

/** What FTS5's tokenizer takes for a part of a word: https://www.sqlite.org/fts5.html#unicode61_tokenizer */
const IN_WORD = /[\p{L}\p{N}\p{Co}]/u;

/**
 * What asks full text for overviews that have all the words, whatever is in them: each is a string in quotes, so
 * nothing of FTS5's own language is in effect, https://www.sqlite.org/fts5.html#full_text_query_syntax. A word
 * that is several to FTS5 ("d'or", Chinese) is looked for as a phrase. Empty when nothing is asked.
 */
export function overviewQuery(words: readonly string[]): string {
  const asked = words.filter((word) => IN_WORD.test(word)).map((word) => quoted(spaceCjk(word)));
  return [...new Set(asked)].join(' AND ');
}

/** A NUL would end the query. */
function quoted(text: string): string {
  return `"${text.replaceAll('\0', ' ').replaceAll('"', '""').trim()}"`;
}
