import type { CatalogueCredit } from '../../../shared/catalogue-item.ts';
import type { Statements } from '../engine/connection.ts';
import { readItemCredits, setCharacter } from '../repositories/import-merge-repository.ts';
import type { ImportRows } from '../repositories/import-row-repository.ts';
import { type PeopleDirectory, parsePersonExternalId } from './people-directory.ts';

/** Counts of what was stored. */
interface Counts {
  people: number;
  credits: number;
}

/** Stores credits and the people in them, within one transaction. */
export class CreditWriter {
  readonly #statements: Statements;
  readonly #rows: ImportRows;
  readonly #people: PeopleDirectory;
  readonly #counts: Counts;
  readonly #now: number;

  constructor(
    statements: Statements,
    rows: ImportRows,
    people: PeopleDirectory,
    counts: Counts,
    now: number,
  ) {
    this.#statements = statements;
    this.#rows = rows;
    this.#people = people;
    this.#counts = counts;
    this.#now = now;
  }

  /** Credits of an item that has none. */
  add(itemId: number, credits: readonly CatalogueCredit[]): void {
    for (let position = 0; position < credits.length; position++) {
      this.#insert(itemId, position, credits[position] as CatalogueCredit);
    }
  }

  /** Adds the credits an item lacks, after those it has, and names characters. */
  merge(itemId: number, credits: readonly CatalogueCredit[]): void {
    if (credits.length === 0) return;
    const known = readItemCredits(this.#statements, itemId);
    let position = known.reduce((last, credit) => Math.max(last, credit.position), -1) + 1;
    for (const credit of credits) {
      if (!isUsable(credit)) continue;
      const personId = this.#personId(credit);
      const same = known.find(
        (other) =>
          other.personId === personId &&
          other.role === credit.role &&
          (other.character === credit.character || other.character === null || credit.character === null),
      );
      if (!same) this.#insert(itemId, position++, credit, personId);
      else if (credit.character !== null && credit.character !== same.character) {
        setCharacter(this.#statements, itemId, same.role, same.position, credit.character);
      }
    }
  }

  #insert(itemId: number, position: number, credit: CatalogueCredit, known?: number): void {
    if (!isUsable(credit)) return;
    const personId = known ?? this.#personId(credit);
    this.#rows.credit(itemId, credit.role, position, personId, credit.character);
    this.#counts.credits++;
  }

  /** By the source's id; else whoever of this name the source has no other id for; else somebody new. */
  #personId(credit: CatalogueCredit): number {
    const text = credit.personExternalId;
    const byId = text === null ? undefined : this.#people.byExternalId(this.#statements, text);
    if (byId !== undefined) return byId;
    const externalId = text === null ? null : parsePersonExternalId(text);
    const byName = this.#people.byName(this.#statements, credit.name, externalId?.source ?? null);
    const personId = byName ?? this.#addPerson(credit.name);
    if (externalId) {
      this.#rows.personExternalId(personId, externalId.source, externalId.externalId);
      this.#people.rememberExternalId(personId, externalId);
    }
    return personId;
  }

  #addPerson(name: string): number {
    const id = this.#rows.person(name, this.#now);
    this.#people.rememberName(id, name);
    this.#counts.people++;
    return id;
  }
}

function isUsable(credit: CatalogueCredit): boolean {
  return credit.name !== '' && credit.role !== '';
}
