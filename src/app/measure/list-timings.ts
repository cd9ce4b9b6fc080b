import { INDEXED_SORTS } from '../../shared/item-criteria.ts';
import type { Library } from '../../shared/library.ts';
import { MEDIA_TYPES } from '../../shared/media-type.ts';
import { AppError } from '../../shared/reply.ts';
import type { Backend } from '../backend.ts';
import { createItemReader } from '../list/item-reader.ts';
import { OrderedItemSource } from '../list/ordered-item-source.ts';
import { unpackPerson } from '../people/unpack-detail.ts';
import type { FigureName } from './figures.ts';

const PAGE = 100;
const ROUNDS = 3;
const DEPTHS = 20;
const COUNTS = 100;
const PEOPLE = 60;

/** Where samples go, and whether the measuring is to go on. */
export interface Timer {
  readonly signal: AbortSignal;
  readonly add: (name: FigureName, ms: number) => void;
  /** How much of this part is done, 0 to 1. */
  readonly onFraction: (fraction: number) => void;
}

/** Times reads of one library as the app makes them, from the call in the page to the parsed answer. */
export class ListTimings {
  readonly #items: Backend['items'];
  readonly #people: Backend['people'];
  readonly #library: Library;
  readonly #timer: Timer;
  /** Of its own: the lists that the person has seen stay as they are. */
  readonly #source: OrderedItemSource;

  constructor(backend: Pick<Backend, 'items' | 'people' | 'search'>, library: Library, timer: Timer) {
    this.#items = backend.items;
    this.#people = backend.people;
    this.#library = library;
    this.#timer = timer;
    this.#source = new OrderedItemSource(createItemReader(backend), () => Promise.resolve());
  }

  /** First pages, orders, and pages anywhere: every sort, both ways. */
  async pages(): Promise<void> {
    const lists = INDEXED_SORTS.flatMap((sort) => [false, true].map((descending) => ({ sort, descending })));
    const { signal, onFraction } = this.#timer;
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [index, list] of lists.entries()) {
        const criteria = { libraryId: this.#library.id, ...list };
        // No order of this list is kept from the last round: there are more lists than are kept.
        await this.#timed('page.first_of_new_order', () => this.#source.page(criteria, 0, PAGE, signal));
        const total = await this.#timed('page.order_ready', () => this.#source.prepare(criteria));
        for (let depth = 0; depth < DEPTHS; depth += 1) {
          const at = Math.floor(Math.random() * Math.max(1, total - PAGE));
          await this.#timed('page.any_depth', () => this.#source.page(criteria, at, PAGE, signal));
        }
        onFraction((round + (index + 1) / lists.length) / ROUNDS);
      }
    }
  }

  /** Lists of one type of title. */
  async filters(): Promise<void> {
    const types = MEDIA_TYPES.filter((type) => (this.#library.counts[type] ?? 0) > 0);
    for (const [index, mediaType] of types.entries()) {
      for (const sort of INDEXED_SORTS) {
        const criteria = { libraryId: this.#library.id, mediaType, sort, descending: false };
        await this.#timed('filter.type', () => this.#source.page(criteria, 0, PAGE, this.#timer.signal));
        // What is built behind the first page is not to slow the next.
        await this.#source.prepare(criteria);
      }
      this.#timer.onFraction((index + 1) / types.length);
    }
  }

  /** Totals. */
  async counts(): Promise<void> {
    const questions = [{ libraryId: this.#library.id }, { mediaType: 'series' }, {}] as const;
    for (let round = 0; round < COUNTS; round += 1) {
      for (const question of questions) await this.#timed('count', () => this.#items.count(question));
      this.#timer.onFraction((round + 1) / COUNTS);
    }
  }

  /** People who are credited in titles all over the library. */
  async people(): Promise<void> {
    const people = await this.#findPeople();
    for (const [index, id] of people.entries()) {
      await this.#timed('person.page', async () => unpackPerson(await this.#people.person(id)));
      this.#timer.onFraction((index + 1) / people.length);
    }
  }

  async #findPeople(): Promise<readonly number[]> {
    const criteria = { libraryId: this.#library.id, sort: 'title', descending: false } as const;
    const total = await this.#source.prepare(criteria);
    const people = new Set<number>();
    for (let step = 0; step < PEOPLE; step += 1) {
      const at = Math.floor((step / PEOPLE) * total);
      const { rows } = await this.#source.page(criteria, at, 1, this.#timer.signal);
      const [row] = rows;
      const credits = row === undefined ? [] : (await this.#items.get(row.id)).credits;
      const credit = credits.find(({ personId }) => !people.has(personId));
      if (credit !== undefined) people.add(credit.personId);
      this.#checkCancelled();
    }
    return [...people];
  }

  async #timed<T>(name: FigureName, work: () => Promise<T>): Promise<T> {
    this.#checkCancelled();
    const start = performance.now();
    const answer = await work();
    this.#timer.add(name, performance.now() - start);
    return answer;
  }

  #checkCancelled(): void {
    if (this.#timer.signal.aborted) throw new AppError('cancelled', 'The measurement was cancelled.');
  }
}
