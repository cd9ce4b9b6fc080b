import type { SqlParams } from '../../src/workers/db/engine/query.ts';

/** What the app and the native SQLite are both asked. */
export interface Arguments {
  /** Lists of 100 items. */
  readonly itemLists: readonly (readonly number[])[];
  readonly itemIds: readonly number[];
  /** Those with the most works among them. */
  readonly personIds: readonly number[];
  /** Searched for in overviews. */
  readonly words: readonly string[];
}

/** A statement of the app, and with which parameters it runs. */
export interface ComparedStatement {
  /** Its file under `src/workers/db/sql/`; `/` is `-` in the name of its spans. */
  readonly name: string;
  readonly parameters: (given: Arguments) => readonly SqlParams[];
}

const byItem = ({ itemIds }: Arguments) => itemIds.map((itemId) => ({ itemId }));
const byPerson = ({ personIds }: Arguments) => personIds.map((personId) => ({ personId }));

/** Statements of lists, items, people, counts and the search; only what reads. */
export const COMPARED: readonly ComparedStatement[] = [
  {
    name: 'item/rows',
    parameters: ({ itemLists }) => itemLists.map((ids) => ({ ids: JSON.stringify(ids) })),
  },
  { name: 'item/counts', parameters: () => [{}] },
  { name: 'library/list', parameters: () => [{}] },
  { name: 'item/get', parameters: ({ itemIds }) => itemIds.map((id) => ({ id })) },
  { name: 'item/genres', parameters: byItem },
  { name: 'credit/by-item', parameters: byItem },
  { name: 'person/get', parameters: ({ personIds }) => personIds.map((id) => ({ id })) },
  {
    name: 'credit/works-of-person',
    parameters: (given) => byPerson(given).map((id) => ({ ...id, limit: 5000 })),
  },
  { name: 'credit/roles-of-person', parameters: byPerson },
  { name: 'person/first-by-name', parameters: () => [{ limit: 100 }] },
  { name: 'search-change/latest', parameters: () => [{}] },
  {
    name: 'search/overview-matches',
    parameters: ({ words }) => words.map((word) => ({ query: `"${word}"` })),
  },
];
