import { ValueCounter } from '../../../shared/edits/count-values.ts';
import {
  type OwnField,
  type PictureField,
  VALUE_FIELDS,
  type ValueField,
} from '../../../shared/edits/editable-field.ts';
import {
  type ManyValues,
  MOST_NAMES,
  MOST_PICTURES,
  type NameCount,
  type PictureSpread,
  type ValueSpread,
} from '../../../shared/edits/many-values.ts';
import { NAME_FIELDS, type NameListField } from '../../../shared/edits/name-list.ts';
import type { StoredArtwork } from '../../../shared/metadata/stored-artwork.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { editManyRepository } from '../repositories/edit-many-repository.ts';
import { PeopleCounts } from './many-people.ts';
import { mostFrequent } from './most-frequent.ts';

/** Between chunks the connection serves what is on screen. */
const CHUNK = 2000;
const USER_RATING = VALUE_FIELDS.length;

/** Counts what titles have; throws when the signal aborts. */
export async function readManyValues(
  connection: Connection,
  itemIds: Uint32Array,
  signal: AbortSignal,
): Promise<ManyValues> {
  const inChunks = async (work: (statements: Statements, ids: readonly number[]) => void) => {
    for (let at = 0; at < itemIds.length; at += CHUNK) {
      const ids = [...itemIds.subarray(at, at + CHUNK)];
      await connection.read((statements) => work(statements, ids));
      signal.throwIfAborted();
    }
  };
  const counts = new ManyCounts();
  const people = new PeopleCounts();
  await inChunks((statements, ids) => counts.add(statements, ids));
  await inChunks((statements, ids) => people.add(statements, ids));
  await inChunks((statements, ids) => people.addCharacters(statements, ids));
  return { ...counts.take(), cast: people.take() };
}

class ManyCounts {
  readonly #values = [...VALUE_FIELDS, 'userRating'].map(() => new ValueCounter());
  readonly #notes = new ValueCounter();
  readonly #names = new Map(NAME_FIELDS.map((field) => [field, new Map<string, number>()]));
  readonly #locked = new Map<string, number>();
  readonly #pictures = { poster: new PictureCounts(), fanart: new PictureCounts() };
  #count = 0;
  #episodes = 0;
  #favourites = 0;
  #watched = 0;

  add(statements: Statements, ids: readonly number[]): void {
    const many = editManyRepository(statements);
    for (const row of many.values(ids)) {
      this.#count++;
      for (const [at, counter] of this.#values.entries()) counter.add(row[at] ?? null);
      const [isEpisode, isFavourite, isWatched, notes] = row.slice(USER_RATING + 1);
      this.#episodes += Number(isEpisode);
      this.#favourites += Number(isFavourite);
      this.#watched += Number(isWatched);
      if (isFavourite) this.#notes.add(notes ?? null);
    }
    for (const [field, counts] of this.#names) addUp(counts, many.names(field, ids));
    addUp(this.#locked, many.locks(ids));
    for (const [type, key, url, width, height, bytes, dominantColor, titles] of many.pictures(ids)) {
      const of = type as PictureField;
      this.#pictures[of].add({ type: of, key, url, width, height, bytes, dominantColor }, titles);
    }
  }

  take(): Omit<ManyValues, 'cast'> {
    const spreads = this.#values.map((counter) => counter.spread());
    const fields = Object.fromEntries(VALUE_FIELDS.map((field, at) => [field, spreads[at]]));
    const ofNames = <T>(take: (counts: ReadonlyMap<string, number>) => T) =>
      Object.fromEntries([...this.#names].map(([field, counts]) => [field, take(counts)])) as {
        [Field in NameListField]: T;
      };
    return {
      count: this.#count,
      episodes: this.#episodes,
      fields: fields as Record<ValueField, ValueSpread>,
      names: ofNames(mostFrequentNames),
      distinctNames: ofNames(({ size }) => size),
      pictures: { poster: this.#pictures.poster.take(), fanart: this.#pictures.fanart.take() },
      userRating: spreads[USER_RATING] ?? { values: [], distinct: 0 },
      favourites: this.#favourites,
      notes: this.#notes.spread(),
      watched: this.#watched,
      locked: Object.fromEntries(this.#locked) as Partial<Record<OwnField, number>>,
    };
  }
}

/** Counts the chosen pictures of one type. */
class PictureCounts {
  readonly #counts = new Map<string, number>();
  readonly #pictures = new Map<string, StoredArtwork>();
  #count = 0;

  add(picture: StoredArtwork, titles: number): void {
    this.#count += titles;
    this.#pictures.set(picture.key, picture);
    this.#counts.set(picture.key, (this.#counts.get(picture.key) ?? 0) + titles);
  }

  take(): PictureSpread {
    const pictures = mostFrequent(this.#counts, MOST_PICTURES).flatMap(([key, count]) => {
      const picture = this.#pictures.get(key);
      return picture ? [{ picture, count }] : [];
    });
    return { pictures, count: this.#count };
  }
}

function addUp(counts: Map<string, number>, found: readonly (readonly [string, number])[]): void {
  for (const [name, count] of found) counts.set(name, (counts.get(name) ?? 0) + count);
}

function mostFrequentNames(counts: ReadonlyMap<string, number>): NameCount[] {
  return mostFrequent(counts, MOST_NAMES)
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => other.count - one.count || one.name.localeCompare(other.name));
}
