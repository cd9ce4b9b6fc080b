import type { QueryCriteria } from './query-criteria.ts';
import { sorts } from './query-words.ts';

const SORT = /^([a-z]+)(?::(\d{1,10}))?([+-])?$/;
const MOST_SEED = 0xffff_ffff;

/**
 * Reads `year-` (the greatest first), `year` or `year+`, `random` or `random:42`; undefined for what is no sort.
 */
export function parseSort(text: string): Pick<QueryCriteria, 'sort' | 'descending' | 'seed'> | undefined {
  const [, name = '', seed, sign] = SORT.exec(text.toLowerCase()) ?? [];
  const sort = sorts.get(name);
  if (!sort) return undefined;
  const order = { sort, descending: sign === '-' };
  if (seed === undefined) return order;
  return sort === 'random' && Number(seed) <= MOST_SEED ? { ...order, seed: Number(seed) } : undefined;
}
