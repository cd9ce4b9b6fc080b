import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the judged queries are tried for, in the order they are told. */
export const QUERY_KINDS = [
  'exact',
  'partial',
  'spelling',
  'typos',
  'ambiguous',
  'people',
  'scripts',
] as const;
/**
 * `spelling`: without the accents and signs of the title, or with a number written in another way;
 * `ambiguous`: a title that several have, with the year; `people`: a person with a word of the title
 * or the year; `scripts`: Chinese, Korean and Cyrillic titles.
 */
export type QueryKind = (typeof QUERY_KINDS)[number];

/** What somebody types, and what they are looking for. */
export interface JudgedQuery {
  readonly query: string;
  /** Without a year any item of the title will do: the query does not tell them apart. */
  readonly want: { readonly title: string; readonly year?: number };
}

/** The judged queries of a kind: `queries/<kind>.jsonl`. */
export function readJudgedQueries(kind: QueryKind): readonly JudgedQuery[] {
  const lines = readFileSync(join(import.meta.dirname, 'queries', `${kind}.jsonl`), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as JudgedQuery);
}
