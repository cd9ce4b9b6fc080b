import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import episodesSql from '../sql/act/episodes.sql?raw';

const EPISODES = defineQuery<{ ids: string }, unknown>('act/episodes', episodesSql);
const CHUNK = 20_000;

/** The episodes of the series among items: each with its series. */
export function actEpisodes(
  statements: Statements,
  itemIds: readonly number[],
): (readonly [episode: number, series: number])[] {
  const found: (readonly [number, number])[] = [];
  for (let at = 0; at < itemIds.length; at += CHUNK) {
    const json = statements.bytes(EPISODES, { ids: JSON.stringify(itemIds.slice(at, at + CHUNK)) });
    for (const pair of JSON.parse(new TextDecoder().decode(json)) as [number, number][]) found.push(pair);
  }
  return found;
}
