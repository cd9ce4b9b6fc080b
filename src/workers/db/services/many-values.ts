import { ValueCounter } from '../../../shared/edits/count-values.ts';
import { type OwnField, VALUE_FIELDS, type ValueField } from '../../../shared/edits/editable-field.ts';
import {
  type ManyValues,
  MOST_NAMES,
  type NameCount,
  type ValueSpread,
} from '../../../shared/edits/many-values.ts';
import { NAME_FIELDS, type NameListField } from '../../../shared/edits/name-list.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { editManyRepository } from '../repositories/edit-many-repository.ts';

/** Some 20 ms of work: between chunks the connection serves what is on screen. */
const CHUNK = 4000;
const USER_RATING = VALUE_FIELDS.length;

/** Counts what titles have; throws when the signal aborts. */
export async function readManyValues(
  connection: Connection,
  itemIds: Uint32Array,
  signal: AbortSignal,
): Promise<ManyValues> {
  const counts = new ManyCounts();
  for (let at = 0; at < itemIds.length; at += CHUNK) {
    const ids = [...itemIds.subarray(at, at + CHUNK)];
    await connection.read((statements) => counts.add(statements, ids));
    signal.throwIfAborted();
  }
  return counts.take();
}

class ManyCounts {
  readonly #values = [...VALUE_FIELDS, 'userRating'].map(() => new ValueCounter());
  readonly #names = new Map(NAME_FIELDS.map((field) => [field, new Map<string, number>()]));
  readonly #locked = new Map<string, number>();
  #count = 0;
  #episodes = 0;
  #favourites = 0;
  #watched = 0;

  add(statements: Statements, ids: readonly number[]): void {
    const many = editManyRepository(statements);
    for (const row of many.values(ids)) {
      this.#count++;
      for (const [at, counter] of this.#values.entries()) counter.add(row[at] ?? null);
      const [isEpisode, isFavourite, isWatched] = row.slice(USER_RATING + 1);
      this.#episodes += Number(isEpisode);
      this.#favourites += Number(isFavourite);
      this.#watched += Number(isWatched);
    }
    for (const [field, counts] of this.#names) addUp(counts, many.names(field, ids));
    addUp(this.#locked, many.locks(ids));
  }

  take(): ManyValues {
    const spreads = this.#values.map((counter) => counter.spread());
    const fields = Object.fromEntries(VALUE_FIELDS.map((field, at) => [field, spreads[at]]));
    const names = Object.fromEntries(
      [...this.#names].map(([field, counts]) => [field, mostFrequent(counts)]),
    ) as { [Field in NameListField]: NameCount[] };
    return {
      count: this.#count,
      episodes: this.#episodes,
      fields: fields as Record<ValueField, ValueSpread>,
      names,
      userRating: spreads[USER_RATING] ?? { values: [], distinct: 0 },
      favourites: this.#favourites,
      watched: this.#watched,
      locked: Object.fromEntries(this.#locked) as Partial<Record<OwnField, number>>,
    };
  }
}

function addUp(counts: Map<string, number>, found: readonly (readonly [string, number])[]): void {
  for (const [name, count] of found) counts.set(name, (counts.get(name) ?? 0) + count);
}

function mostFrequent(counts: ReadonlyMap<string, number>): NameCount[] {
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => other.count - one.count || one.name.localeCompare(other.name))
    .slice(0, MOST_NAMES);
}
