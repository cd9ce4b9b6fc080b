import type { ItemDetail } from '../shared/media-item.ts';
import type { Backend } from './backend.ts';
import { withLists } from './filtered-list.ts';
import { Observable } from './observable.ts';
import type { Route } from './route.ts';
import type { Router } from './router.ts';

/** The page that is left stays for so many ms at most: then the page of the title comes without it. */
const WAIT_MS = 60;

interface Reading {
  readonly id: number;
  readonly answer: Promise<ItemDetail>;
  item?: ItemDetail;
}

/**
 * Reads a title as soon as its page is asked for, or is about to be. That page is then made once, with the title, instead of
 * empty first. The value says whether the title is waited for, and the page that is left is to stay.
 */
export class TitleAhead extends Observable<boolean> {
  readonly #backend: Pick<Backend, 'items' | 'onChange'>;
  #reading: Reading | undefined;
  #awaited: Promise<ItemDetail> | undefined;

  constructor(router: Pick<Router, 'subscribe'>, backend: Pick<Backend, 'items' | 'onChange'>) {
    super(false);
    this.#backend = backend;
    router.subscribe((route) => this.#follow(route));
    // What was read may be another by now.
    backend.onChange(() => this.#forget());
  }

  /** The title, when it is there already. */
  known(id: number): ItemDetail | undefined {
    return this.#reading?.id === id ? this.#reading.item : undefined;
  }

  /** The title, as {@link Backend.items} has it, or as it is being read for its page. */
  get(id: number): Promise<ItemDetail> {
    return this.#reading?.id === id ? this.#reading.answer : withLists(this.#backend.items.get(id));
  }

  /** A finger or a button is on a link to it: the click follows in some 80 ms, or never. */
  expect(id: number): void {
    if (this.#reading?.id !== id) this.#read(id);
  }

  #follow(route: Route): void {
    this.set(false);
    if (route.page !== 'item') {
      this.#forget();
      return;
    }
    this.expect(route.id);
    if (this.known(route.id) === undefined) void this.#wait(this.get(route.id));
  }

  #read(id: number): void {
    const reading: Reading = { id, answer: withLists(this.#backend.items.get(id)) };
    this.#reading = reading;
    reading.answer.then(
      (item) => {
        reading.item = item;
      },
      // Its page says why it cannot be read, and can read it again.
      () => {
        if (reading === this.#reading) this.#reading = undefined;
      },
    );
  }

  async #wait(answer: Promise<ItemDetail>): Promise<void> {
    this.#awaited = answer;
    this.set(true);
    const timeout = new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    await Promise.race([answer.catch(() => undefined), timeout]);
    if (answer === this.#awaited) this.set(false);
  }

  #forget(): void {
    this.#reading = undefined;
    this.set(false);
  }
}
