import type { Statements } from '../engine/connection.ts';
import {
  findPeopleByName,
  findPersonByExternalId,
  readPeople,
  readPersonExternalIds,
  readWaitingPersonIds,
} from '../repositories/person-lookup-repository.ts';

const ROWS_AT_ONCE = 20_000;
const MOST_CACHED = 200_000;

/** A person's id in the terms of the source that gave it. */
export interface PersonExternalId {
  readonly source: string;
  readonly externalId: string;
}

/** `source:id` in its two parts; null when it is not of that form. The id may hold more colons. */
export function parsePersonExternalId(text: string): PersonExternalId | null {
  const colon = text.indexOf(':');
  if (colon <= 0 || colon === text.length - 1) return null;
  return { source: text.slice(0, colon), externalId: text.slice(colon + 1) };
}

/**
 * Who is meant by a name or by a source's id. For a first load it holds everybody; for adding it asks
 * the indexes and remembers what they said.
 */
export class PeopleDirectory {
  readonly #isComplete: boolean;
  /** By `source:id`, as catalogues write it. */
  readonly #byExternalId = new Map<string, number>();
  /** Namesakes in the order of their ids; mostly there is one, and an array a name would cost memory. */
  readonly #byName = new Map<string, number | number[]>();
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

  /** The person with this external id, given as `source:id`. */
  byExternalId(statements: Statements, text: string): number | undefined {
    const known = this.#byExternalId.get(text);
    if (known !== undefined || this.#isComplete) return known;
    const id = parsePersonExternalId(text);
    if (!id) return undefined;
    const found = findPersonByExternalId(statements, id.source, id.externalId);
    if (found !== undefined) this.#addExternalId(found, id.source, id.externalId);
    return found;
  }

  /** The first person of exactly this name, or the first that `source` has no id for. */
  byName(statements: Statements, name: string, source: string | null): number | undefined {
    if (!this.#isComplete && !this.#byName.has(name)) this.#lookUp(statements, name);
    const people = this.#byName.get(name);
    if (people === undefined) return undefined;
    if (source === null) return typeof people === 'number' ? people : people[0];
    const bit = this.#bitOf(source);
    const isFree = (id: number) => ((this.#sources[id] ?? 0) & bit) === 0;
    if (typeof people === 'number') return isFree(people) ? people : undefined;
    return people.find(isFree);
  }

  /** Tells of a new person. */
  rememberName(id: number, name: string): void {
    this.#addName(id, name);
  }

  /** Tells that a person is known by this id from now on. */
  rememberExternalId(id: number, { source, externalId }: PersonExternalId): void {
    this.#addExternalId(id, source, externalId);
  }

  /** Forgets what the indexes can answer again, when it has become much. Between transactions. */
  trim(): void {
    if (this.#isComplete || this.#byName.size + this.#byExternalId.size < MOST_CACHED) return;
    this.#byName.clear();
    this.#byExternalId.clear();
  }

  #lookUp(statements: Statements, name: string): void {
    for (const { id, sources } of findPeopleByName(statements, name)) {
      this.#addName(id, name);
      for (const source of sources) this.#markSource(id, source);
    }
  }

  #addName(id: number, name: string): void {
    const known = this.#byName.get(name);
    if (known === undefined) this.#byName.set(name, id);
    else if (typeof known === 'number') this.#byName.set(name, [known, id]);
    else known.push(id);
  }

  #addExternalId(id: number, source: string, externalId: string): void {
    this.#byExternalId.set(`${source}:${externalId}`, id);
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
