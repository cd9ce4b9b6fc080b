import { CREDIT, PERSON, PERSON_WORDS } from '../../../shared/packed-items.ts';
import type { Statements } from '../engine/connection.ts';
import { readItemCredits, setCharacter } from '../repositories/import-merge-repository.ts';
import type { ImportRows } from '../repositories/import-row-repository.ts';
import type { ItemColumns } from './item-columns.ts';
import type { PeopleDirectory } from './people-directory.ts';

/** Counts of what was stored. */
interface Counts {
  people: number;
  credits: number;
}

/** Stores the credits of one batch and the people in them, within one transaction. */
export class CreditWriter {
  readonly #statements: Statements;
  readonly #items: ItemColumns;
  readonly #rows: ImportRows;
  readonly #people: PeopleDirectory;
  readonly #counts: Counts;
  readonly #now: number;
  /** Ids by the person's number in the batch; 0: not asked for yet. */
  readonly #personIds: Float64Array;

  constructor(
    statements: Statements,
    items: ItemColumns,
    rows: ImportRows,
    people: PeopleDirectory,
    counts: Counts,
    now: number,
  ) {
    this.#statements = statements;
    this.#items = items;
    this.#rows = rows;
    this.#people = people;
    this.#counts = counts;
    this.#now = now;
    this.#personIds = new Float64Array(items.packed.people.length / PERSON_WORDS);
  }

  /** Credits of an item that has none. */
  add(itemId: number, item: number): void {
    const first = this.#items.from('credits', item);
    const end = this.#items.to('credits', item);
    for (let credit = first; credit < end; credit++) this.#insert(itemId, credit - first, credit);
  }

  /** Adds the credits an item lacks, after those it has, and names characters. */
  merge(itemId: number, item: number): void {
    const items = this.#items;
    const first = items.from('credits', item);
    const end = items.to('credits', item);
    if (first === end) return;
    const known = readItemCredits(this.#statements, itemId);
    let position = known.reduce((last, credit) => Math.max(last, credit.position), -1) + 1;
    for (let credit = first; credit < end; credit++) {
      const personId = this.#personId(items.word('credits', credit, CREDIT.person));
      const role = items.string(items.word('credits', credit, CREDIT.role));
      const character = items.string(items.word('credits', credit, CREDIT.character));
      const same = known.find(
        (other) =>
          other.personId === personId &&
          other.role === role &&
          (other.character === character || other.character === null || character === null),
      );
      if (!same) this.#insert(itemId, position++, credit);
      else if (character !== null && character !== same.character) {
        setCharacter(this.#statements, itemId, same.role, same.position, character);
      }
    }
  }

  #insert(itemId: number, position: number, credit: number): void {
    const items = this.#items;
    const personId = this.#personId(items.word('credits', credit, CREDIT.person));
    const role = items.word('credits', credit, CREDIT.role);
    this.#rows.credit(itemId, role, position, personId, items.word('credits', credit, CREDIT.character));
    this.#counts.credits++;
  }

  /** By the source's id; else whoever of this name the source has no other id for; else somebody new. */
  #personId(person: number): number {
    const known = this.#personIds[person] as number;
    if (known !== 0) return known;
    const found = this.#people.find(this.#statements, this.#items, person);
    const personId = found?.id ?? this.#addPerson(person);
    const items = this.#items;
    if (!found?.isById && items.personWord(person, PERSON.externalId) !== 0) {
      const source = items.personWord(person, PERSON.source);
      this.#rows.personExternalId(personId, source, items.personWord(person, PERSON.externalId));
      this.#people.rememberExternalId(personId, items, person);
    }
    this.#personIds[person] = personId;
    return personId;
  }

  #addPerson(person: number): number {
    const id = this.#rows.person(this.#items.personWord(person, PERSON.name), this.#now);
    this.#people.rememberName(id, this.#items, person);
    this.#counts.people++;
    return id;
  }
}
