import { ValueCounter } from '../../../shared/edits/count-values.ts';
import { type CastSpread, MOST_NAMES } from '../../../shared/edits/many-values.ts';
import type { Statements } from '../engine/connection.ts';
import { editManyRepository } from '../repositories/edit-many-repository.ts';
import { mostFrequent } from './most-frequent.ts';

/** People in a role that are told apart: some 20 MB. */
const MOST_TOLD_APART = 300_000;
const SEPARATOR = ' ';

/** Counts who is in how many titles: first all of them, then what those who will be told of play. */
export class PeopleCounts {
  readonly #counts = new Map<string, number>();
  #isFull = false;
  #members: readonly Member[] | undefined;

  /** Counts the people of some titles. */
  add(statements: Statements, ids: readonly number[]): void {
    for (const [personId, role, titles] of editManyRepository(statements).people(ids)) {
      const key = `${personId}${SEPARATOR}${role}`;
      const count = this.#counts.get(key);
      if (count !== undefined) this.#counts.set(key, count + titles);
      else if (this.#counts.size < MOST_TOLD_APART) this.#counts.set(key, titles);
      else this.#isFull = true;
    }
  }

  /** Counts what those who are told of play in some titles; all titles have been added by then. */
  addCharacters(statements: Statements, ids: readonly number[]): void {
    const members = this.#told(statements);
    if (members.length === 0) return;
    const byKey = new Map(members.map((member) => [member.key, member]));
    const people = [...new Set(members.map(({ personId }) => personId))];
    for (const [personId, role, character, titles] of editManyRepository(statements).characters(ids, people))
      byKey.get(`${personId}${SEPARATOR}${role}`)?.characters.add(character, titles);
  }

  take(): CastSpread {
    const members = (this.#members ?? []).map(({ key: _, characters, ...member }) => ({
      ...member,
      characters: characters.spread(),
    }));
    return { members, distinct: this.#isFull ? null : this.#counts.size };
  }

  #told(statements: Statements): readonly Member[] {
    this.#members ??= this.#nameMost(statements);
    return this.#members;
  }

  #nameMost(statements: Statements): readonly Member[] {
    const most = mostFrequent(this.#counts, MOST_NAMES).map(([key, count]) => {
      const at = key.indexOf(SEPARATOR);
      return { key, personId: Number(key.slice(0, at)), role: key.slice(at + 1), count };
    });
    const people = [...new Set(most.map(({ personId }) => personId))];
    const names = new Map(editManyRepository(statements).personNames(people));
    return most
      .map((one): Member => ({ ...one, name: names.get(one.personId) ?? '', characters: new ValueCounter() }))
      .sort((one, other) => other.count - one.count || one.name.localeCompare(other.name));
  }
}

interface Member {
  readonly key: string;
  readonly personId: number;
  readonly name: string;
  readonly role: string;
  readonly count: number;
  readonly characters: ValueCounter;
}
