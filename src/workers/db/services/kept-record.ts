import type { Statements } from '../engine/connection.ts';
import type { MatchBefore, MatchRecord } from '../repositories/match-record-repository.ts';
import { matchRecords } from '../repositories/match-record-repository.ts';

/** What is kept of a match that nobody chose, by which it can be refused. */
export interface KeptRecord {
  readonly match: MatchRecord;
  readonly befores: readonly MatchBefore[];
}

/** What is kept of a title; undefined: a person has decided on it, or it was not matched. */
export function keptRecord(statements: Statements, itemId: number): KeptRecord | undefined {
  const match = matchRecords.get(statements, itemId);
  return match && { match, befores: matchRecords.befores(statements, itemId) };
}

/** Puts it back, with the title in the state it had then. */
export function restoreKeptRecord(
  statements: Statements,
  itemId: number,
  { match, befores }: KeptRecord,
): void {
  matchRecords.restore(statements, itemId, match);
  for (const { itemId: id, before } of befores) matchRecords.insertBefore(statements, itemId, id, before);
}
