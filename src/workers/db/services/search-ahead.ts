import type { SearchBuilderApi, SearchPart } from '../../../rpc/search-builder-api.ts';
import type { Connection } from '../engine/connection.ts';
import { macrotask } from '../engine/macrotask.ts';
import { storeSearchPart } from '../repositories/search-part-repository.ts';
import { configureSearch } from '../repositories/search-repository.ts';

/** Overviews of one part unless said otherwise: each part leaves a segment behind, and is in memory twice. */
const PART_TEXTS = 200_000;
/** Between two signs of life while another thread works, in ms. */
const ALIVE_INTERVAL = 100;

/** A thread that builds full text, and its end. */
export interface SearchWorker {
  readonly builder: SearchBuilderApi;
  end(): void;
}

/** Full text that another thread builds while this one has other things to do, stored as it arrives. */
export class SearchAhead {
  readonly #worker: SearchWorker;
  readonly #connection: Connection;
  readonly #arrived: SearchPart[] = [];
  /** Settles when the builder has nothing more to give: all is done, or it gave up. */
  readonly #isOver: Promise<void>;

  /** Begins at once. @param prefix Of everything stored, from `storagePrefix`. */
  constructor(worker: SearchWorker, connection: Connection, prefix: string, partTexts = PART_TEXTS) {
    this.#worker = worker;
    this.#connection = connection;
    this.#isOver = this.#receive(prefix, partTexts).catch(() => undefined);
  }

  /** Stores what has arrived so far; calls `isAlive` again and again meanwhile. */
  async storeArrived(isAlive: () => void): Promise<void> {
    // A thread that was busy has not heard of it yet.
    await macrotask();
    for (let part = this.#arrived.shift(); part; part = this.#arrived.shift())
      await this.#store(part, isAlive);
  }

  /**
   * Waits until the builder has no more to give and stores what is left; calls `isAlive` again and again
   * meanwhile. A builder that gave up leaves something missing.
   */
  async storeRest(isAlive: () => void): Promise<void> {
    await whileTelling(isAlive, this.#isOver);
    await this.storeArrived(isAlive);
  }

  /**
   * Has the search's index written, as of what the connection has committed; calls `isAlive` again and again
   * meanwhile. Without it, whoever searches first builds it.
   */
  async writeIndex(isAlive: () => void): Promise<void> {
    const { builder } = this.#worker;
    await whileTelling(isAlive, builder.writeIndex(this.#connection.sequence())).catch(() => undefined);
  }

  /** Ends the thread. */
  end(): void {
    this.#worker.end();
  }

  async #receive(prefix: string, partTexts: number): Promise<void> {
    const { builder } = this.#worker;
    const opened = await builder.open(prefix);
    if (!opened.ok || !opened.value) return;
    for (;;) {
      const next = await builder.next(partTexts);
      if (!next.ok || next.value === null) return;
      this.#arrived.push(next.value);
    }
  }

  async #store(part: SearchPart, isAlive: () => void): Promise<void> {
    await forgetCachedSearch(this.#connection);
    await this.#connection.write((statements) => storeSearchPart(statements, part), {
      durability: 'relaxed',
      onOperations: isAlive,
    });
    await this.#connection.checkpoint('passive');
  }
}

async function whileTelling(isAlive: () => void, work: Promise<unknown>): Promise<void> {
  const telling = setInterval(isAlive, ALIVE_INTERVAL);
  try {
    await work;
  } finally {
    clearInterval(telling);
  }
}

/**
 * FTS5 keeps in memory what it has read of its tables, and only looks for what other connections have changed
 * in them; rolling back makes it read them anew.
 */
async function forgetCachedSearch(connection: Connection): Promise<void> {
  await connection
    .write((statements) => {
      configureSearch(statements, 'automerge', 0);
      throw ROLL_BACK;
    })
    .catch((error: unknown) => {
      if (error !== ROLL_BACK) throw error;
    });
}

const ROLL_BACK = new Error('roll back');
