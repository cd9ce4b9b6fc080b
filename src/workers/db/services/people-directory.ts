import { PERSON } from '../../../shared/packed-items.ts';
import { personIdKeyText, textKey } from '../../../shared/text-key.ts';
import type { Statements } from '../engine/connection.ts';
import {
  findPeopleByName,
  findPersonByExternalId,
  readPeople,
  readPersonExternalIds,
  readWaitingPersonIds,
} from '../repositories/person-lookup-repository.ts';
import { HashMultimap } from './hash-multimap.ts';
import type { ItemColumns } from './item-columns.ts';

const ROWS_AT_ONCE = 20_000;
const MOST_CACHED = 200_000;

/** A person's id in the terms of the source that gave it. */
export interface PersonExternalId {
  readonly source: string;
  readonly externalId: string;
}

/** Who was meant, and whether it was told by the source's id. */
export interface FoundPerson {
  readonly id: number;
  readonly isById: boolean;
}

/**
 * Who is meant by a name or by a source's id. For a first load it holds everybody; for adding it asks
 * the indexes and remembers what they said. Names and ids are known by their 64-bit keys
 * (`text-key.ts`) alone: two people of a library of a million are taken for one with a probability of
 * 3 · 10⁻⁸, and the texts of all would take some 100 MB.
 */
export class PeopleDirectory {
  readonly #isComplete: boolean;
  #byExternalId = new HashMultimap(0);
  /** Namesakes in the order of their ids. */
  #byName = new HashMultimap(0);
  /** By person: which sources have an id for them, as bits. */
  #sources = new Uint32Array(1024);
  readonly #bits = new Map<string, number>();

  constructor(isComplete: boolean) {
    this.#isComplete = isComplete;
  }

  /** Takes in a stretch of all people after `after`; returns the last id seen, or null at the end. */
  readStretch(statements: Statements, after: number): number | null {
    const people = readPeople(statements, after, ROWS_AT_ONCE);
    for (const { id, name } of people) this.#addName(id, name);
    return people.at(-1)?.id ?? null;
  }

  /** Takes in a stretch of all external ids after `after`; returns the last one seen, or null at the end. */
  readExternalIdStretch(statements: Statements, after: PersonExternalId): PersonExternalId | null {
    const rows = readPersonExternalIds(statements, after, ROWS_AT_ONCE);
    for (const { personId, source, externalId } of rows) this.#addExternalId(personId, source, externalId);
    return rows.at(-1) ?? null;
  }

  /** The same for ids that an earlier first load left waiting; `after` counts them. */
  readWaitingStretch(statements: Statements, after: number): number | null {
    const rows = readWaitingPersonIds(statements, after, ROWS_AT_ONCE);
    for (const { personId, source, externalId } of rows) this.#addExternalId(personId, source, externalId);
    return rows.at(-1)?.ordinal ?? null;
  }

  /**
   * The person of this number in the batch: by the source's id, else the first of exactly this name
   * that the source has no other id for, or the first of the name where no source is given.
   */
  find(statements: Statements, items: ItemColumns, person: number): FoundPerson | undefined {
    const byId = this.#findById(statements, items, person);
    if (byId !== undefined) return { id: byId, isById: true };
    const byName = this.#findByName(statements, items, person);
    return byName === undefined ? undefined : { id: byName, isById: false };
  }

  /** Tells of a new person. */
  rememberName(id: number, items: ItemColumns, person: number): void {
    this.#byName.add(
      items.personWord(person, PERSON.nameKey),
      items.personWord(person, PERSON.nameKey + 1),
      id,
    );
  }

  /** Tells that a person is known by this id from now on. */
  rememberExternalId(id: number, items: ItemColumns, person: number): void {
    this.#byExternalId.add(
      items.personWord(person, PERSON.idKey),
      items.personWord(person, PERSON.idKey + 1),
      id,
    );
    this.#markSource(id, items.string(items.personWord(person, PERSON.source)) as string);
  }

  /** Forgets what the indexes can answer again, when it has become much. Between transactions. */
  trim(): void {
    if (this.#isComplete || this.#byName.size + this.#byExternalId.size < MOST_CACHED) return;
    this.#byName = new HashMultimap(0);
    this.#byExternalId = new HashMultimap(0);
  }

  #findById(statements: Statements, items: ItemColumns, person: number): number | undefined {
    if (items.personWord(person, PERSON.externalId) === 0) return undefined;
    const high = items.personWord(person, PERSON.idKey);
    const low = items.personWord(person, PERSON.idKey + 1);
    const known = this.#byExternalId.get(high, low)[0];
    if (known !== undefined || this.#isComplete) return known;
    const source = items.string(items.personWord(person, PERSON.source)) as string;
    const externalId = items.string(items.personWord(person, PERSON.externalId)) as string;
    const found = findPersonByExternalId(statements, source, externalId);
    if (found !== undefined) this.#addExternalId(found, source, externalId);
    return found;
  }

  #findByName(statements: Statements, items: ItemColumns, person: number): number | undefined {
    const high = items.personWord(person, PERSON.nameKey);
    const low = items.personWord(person, PERSON.nameKey + 1);
    let people = this.#byName.get(high, low);
    if (people.length === 0 && !this.#isComplete) {
      this.#lookUp(statements, items.string(items.personWord(person, PERSON.name)) as string);
      people = this.#byName.get(high, low);
    }
    const source = items.string(items.personWord(person, PERSON.source));
    if (source === null) return people[0];
    const bit = this.#bitOf(source);
    return people.find((id) => ((this.#sources[id] ?? 0) & bit) === 0);
  }

  #lookUp(statements: Statements, name: string): void {
    for (const { id, sources } of findPeopleByName(statements, name)) {
      this.#addName(id, name);
      for (const source of sources) this.#markSource(id, source);
    }
  }

  #addName(id: number, name: string): void {
    const { high, low } = textKey(name);
    this.#byName.add(high, low, id);
  }

  #addExternalId(id: number, source: string, externalId: string): void {
    const { high, low } = textKey(personIdKeyText(source, externalId));
    this.#byExternalId.add(high, low, id);
    this.#markSource(id, source);
  }

  #markSource(id: number, source: string): void {
    if (id >= this.#sources.length) {
      const grown = new Uint32Array(2 ** Math.ceil(Math.log2(id + 1)));
      grown.set(this.#sources);
      this.#sources = grown;
    }
    this.#sources[id] = (this.#sources[id] ?? 0) | this.#bitOf(source);
  }

  /** From the 32nd source on they share a bit: their ids then count as contradicting each other. */
  #bitOf(source: string): number {
    let bit = this.#bits.get(source);
    if (bit === undefined) {
      bit = 1 << Math.min(31, this.#bits.size);
      this.#bits.set(source, bit);
    }
    return bit;
  }
}
