import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import countStretchSql from '../sql/first-load/count-stretch.sql?raw';
import lastIdsSql from '../sql/first-load/last-ids.sql?raw';

/** Stretches looked at, and titles of each. */
const STRETCHES = 64;
const STRETCH = 16;

interface Rows {
  readonly name: string;
  readonly rows: number;
}

const COUNT_STRETCH = defineQuery<{ first: number; last: number }, Rows>('count-stretch', countStretchSql);
const LAST_IDS = defineQuery<Record<never, never>, Rows>('last-ids', lastIdsSql);

/**
 * Rows of the tables that a first load fills, by name, nearly: counting them would read them all. Short
 * stretches of titles, evenly spread, stand for all titles; the ids of everything else have hardly any gaps.
 */
export function estimateRows(statements: Statements): ReadonlyMap<string, number> {
  const estimates = new Map(statements.all(LAST_IDS, {}).map(({ name, rows }) => [name, rows]));
  const titles = estimates.get('media_item') ?? 0;
  const step = Math.max(STRETCH, Math.ceil(titles / STRETCHES));
  const sampled = new Map<string, number>();
  for (let first = 1; first <= titles; first += step) {
    const params = { first, last: first + STRETCH - 1 };
    for (const { name, rows } of statements.all(COUNT_STRETCH, params))
      sampled.set(name, (sampled.get(name) ?? 0) + (rows * step) / STRETCH);
  }
  return new Map([...estimates, ...sampled]);
}
