import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import historyByItemTypeSql from '../sql/history/by-item-type.sql?raw';
import historyByTypeTimeSql from '../sql/history/by-type-time.sql?raw';
import historyInsertSql from '../sql/history/insert.sql?raw';

/** Something that was done to an item. It outlives the item. */
export interface HistoryEvent {
  readonly id: number;
  readonly itemId: number | null;
  readonly eventType: string;
  /** JSON. */
  readonly eventData: string | null;
  /** ms since the epoch. */
  readonly timestamp: number;
}

const HISTORY_INSERT = defineQuery<
  { itemId: number | null; eventType: string; eventData: string | null; timestamp: number },
  never
>('history/insert', historyInsertSql);
const HISTORY_BY_ITEM_TYPE = defineQuery<{ itemId: number; eventType: string }, HistoryEvent>(
  'history/by-item-type',
  historyByItemTypeSql,
);
const HISTORY_BY_TYPE_TIME = defineQuery<
  { eventType: string; from: number; to: number; limit: number },
  HistoryEvent
>('history/by-type-time', historyByTypeTimeSql);

/** What was done, the latest first. */
export function historyRepository(statements: Statements) {
  return {
    add: ({ itemId, eventType, eventData, timestamp }: Omit<HistoryEvent, 'id'>): void =>
      void statements.run(HISTORY_INSERT, { itemId, eventType, eventData, timestamp }),
    byItem: (itemId: number, eventType: string): readonly HistoryEvent[] =>
      statements.all(HISTORY_BY_ITEM_TYPE, { itemId, eventType }),
    /** From `from` on and before `to`, ms since the epoch. */
    byTime: (eventType: string, from: number, to: number, limit: number): readonly HistoryEvent[] =>
      statements.all(HISTORY_BY_TYPE_TIME, { eventType, from, to, limit }),
  };
}
