import type { PeopleCriteria } from '../../rpc/people-api.ts';
import type { MatchedWord } from '../../shared/item-match.ts';
import type { PersonRow } from '../../shared/people.ts';
import { unpackJson } from '../../shared/unpack-json.ts';
import type { Backend } from '../backend.ts';
import type { ListPage } from '../list/lazy-list-model.ts';
import type { ListLandmark } from '../list/navigable-list-model.ts';

/** A list of people: position → id, and what goes with it. */
export interface PeopleList {
  readonly ids: Uint32Array;
  readonly landmarks: readonly ListLandmark[];
  readonly words: readonly MatchedWord[];
}

/** Lists kept: 2 MB each at half a million people. */
const MOST_KEPT = 4;

/** A stable text for one criteria. */
export function peopleKey({ text, sort, descending, role }: PeopleCriteria): string {
  return JSON.stringify([text ?? '', sort, descending, role ?? '']);
}

/**
 * Lists of people at any depth. All people by name begin at once, by the database's index, while their order
 * is read behind it; every other order comes from memory, by one answer.
 */
export class PeopleSource {
  readonly #backend: Pick<Backend, 'people' | 'search'>;
  readonly #lists = new Map<string, Promise<PeopleList>>();
  /** Those that have come, by the same keys. */
  readonly #ready = new Map<string, PeopleList>();
  #requests = 0;

  constructor(backend: Pick<Backend, 'people' | 'search'>) {
    this.#backend = backend;
  }

  /** People changed: lists are read anew when next asked for. */
  invalidate(): void {
    this.#lists.clear();
    this.#ready.clear();
  }

  /** The list, read if need be; once, however many ask. */
  list(criteria: PeopleCriteria): Promise<PeopleList> {
    const key = peopleKey(criteria);
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    const list = this.#read(criteria);
    this.#lists.set(key, list);
    list.then(
      (value) => this.#lists.get(key) === list && this.#ready.set(key, value),
      () => this.#lists.get(key) === list && this.#lists.delete(key),
    );
    for (const oldest of this.#lists.keys()) {
      if (this.#lists.size <= MOST_KEPT) break;
      this.#lists.delete(oldest);
      this.#ready.delete(oldest);
    }
    return list;
  }

  /** What was searched for, once that is known. */
  words(criteria: PeopleCriteria): readonly MatchedWord[] {
    return this.#ready.get(peopleKey(criteria))?.words ?? [];
  }

  /** Rows `at … at + limit` of a list. */
  async page(
    criteria: PeopleCriteria,
    at: number,
    limit: number,
    signal: AbortSignal,
  ): Promise<ListPage<PersonRow>> {
    const isAtBeginning = at === 0 && !this.#ready.has(peopleKey(criteria));
    if (isAtBeginning && isByIndex(criteria)) {
      const { rows, total } = await this.#backend.people.page(criteria.descending, limit);
      if (total > limit) this.list(criteria).catch(() => undefined);
      return { at, total, rows: unpackJson(rows) };
    }
    const { ids } = await this.list(criteria);
    signal.throwIfAborted();
    const wanted = ids.slice(at, at + limit);
    const { rows } = await this.#backend.people.rows(wanted);
    return { at, total: ids.length, rows: whole(wanted, unpackJson(rows)) };
  }

  #read(criteria: PeopleCriteria): Promise<PeopleList> {
    if (isByIndex(criteria)) return this.#readByName(criteria.descending);
    return this.#backend.search.people(criteria).then(({ ids, words }) => ({ ids, words, landmarks: [] }));
  }

  /** One way is read, the other is its reverse. */
  async #readByName(descending: boolean): Promise<PeopleList> {
    if (descending) return reversed(await this.list({ sort: 'name', descending: false }));
    this.#requests += 1;
    const order = await this.#backend.people.order(`people-${this.#requests}`);
    return { ...order, words: [] };
  }
}

/** Whether the database's index has the order: everybody by name. */
function isByIndex({ text, sort, role }: PeopleCriteria): boolean {
  return text === undefined && role === undefined && sort === 'name';
}

function reversed({ ids, landmarks, words }: PeopleList): PeopleList {
  const ends = landmarks.map((_, which) => landmarks[which + 1]?.at ?? ids.length);
  return {
    ids: ids.toReversed(),
    landmarks: landmarks
      .map(({ label }, which) => ({ label, at: ids.length - (ends[which] ?? 0) }))
      .reverse(),
    words,
  };
}

/** Somebody was removed meanwhile: their row stays empty, lest those that follow stand in wrong places. */
function whole(ids: Uint32Array, rows: readonly PersonRow[]): readonly PersonRow[] {
  if (rows.length === ids.length) return rows;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...ids].map((id) => byId.get(id) ?? { id, name: '', works: null, role: null });
}
