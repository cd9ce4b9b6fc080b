import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import { idbFailure } from './idb-failure.ts';

const STORE = 'answers';
/** So long an opening may take before it counts as held up by another tab, in ms. */
const OPEN_WITHIN = 3000;

/**
 * One object store of a database of its own, through idb-keyval. Lets go of the database when another tab wants to
 * delete it, opens it again when it has gone, and does not wait for ever while it cannot be opened.
 */
export class IdbConnection {
  readonly #name: string;
  readonly #openWithin: number;
  #store: UseStore;
  #database: IDBDatabase | undefined;
  #isHeldUp = false;

  constructor(name: string, openWithin = OPEN_WITHIN) {
    this.#name = name;
    this.#openWithin = openWithin;
    this.#store = createStore(name, STORE);
  }

  /**
   * Does work in one transaction and resolves when that is complete, or, when it only reads, as soon as it has read.
   * Rejects with an `AppError`; nothing of the work is kept then.
   */
  async run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
    try {
      return await this.#attempt(mode, work);
    } catch (error) {
      if (!isClosed(error)) throw idbFailure(error);
    }
    try {
      this.close();
      return await this.#attempt(mode, work);
    } catch (error) {
      throw idbFailure(error);
    }
  }

  /** The next work opens it again. */
  close(): void {
    this.#database?.close();
    this.#forget();
  }

  async #attempt<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
    if (this.#database === undefined) await this.#open();
    return this.#store(mode, async (store) => {
      const { transaction } = store;
      const completed = promisifyRequest(transaction);
      completed.catch(() => undefined);
      try {
        const value = await work(store);
        // What was read stays true however the transaction ends, and every hit would wait for its end.
        if (mode !== 'readonly') await completed;
        return value;
      } catch (error) {
        throw await reasonOf(transaction, completed, error);
      }
    });
  }

  /** An opening that hangs is tried by one at a time; all others are told at once. */
  async #open(): Promise<void> {
    if (this.#isHeldUp) throw heldUp();
    const store = this.#store;
    const opening = store('readonly', ({ transaction }) => this.#watch(transaction.db, store)).finally(() => {
      this.#isHeldUp = false;
    });
    opening.catch(() => undefined);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const waiting = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.#isHeldUp = true;
        reject(heldUp());
      }, this.#openWithin);
    });
    await Promise.race([opening, waiting]).finally(() => clearTimeout(timer));
  }

  #watch(database: IDBDatabase, store: UseStore): void {
    if (store !== this.#store) {
      database.close();
      return;
    }
    this.#database = database;
    database.onversionchange = () => {
      database.close();
      if (this.#database === database) this.#forget();
    };
    const forgetStore = database.onclose;
    database.onclose = (event) => {
      forgetStore?.call(database, event);
      if (this.#database === database) this.#forget();
    };
  }

  #forget(): void {
    this.#database = undefined;
    this.#store = createStore(this.#name, STORE);
  }
}

function heldUp(): DOMException {
  return new DOMException('Another tab holds it up.', 'TimeoutError');
}

/** Whether the connection was closed: the database is to be opened again. */
function isClosed(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError';
}

/** A transaction's own reason says more than that of the request which it took down. */
async function reasonOf(transaction: IDBTransaction, completed: Promise<unknown>, error: unknown) {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
  await completed.catch(() => undefined);
  return transaction.error ?? error;
}
