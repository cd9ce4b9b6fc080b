import type { ChangeEvent } from '../../../rpc/change-event.ts';
import { type CommitEvent, commitChannelName } from '../../../rpc/worker-event.ts';
import type { Connection } from '../engine/connection.ts';

/** Tells this worker's page and all other tabs what a commit changed. */
export class ChangePublisher {
  readonly #connection: Connection;
  readonly #tellPage: (event: CommitEvent) => void;
  #channel: BroadcastChannel | undefined;
  #origin = { tab: '', generation: 0 };
  #told = 0;

  constructor(connection: Connection, tellPage: (event: CommitEvent) => void) {
    this.#connection = connection;
    this.#tellPage = tellPage;
  }

  /** Called when a database has been opened, before anything is written to it. */
  start(prefix: string, tab: string, generation: number): void {
    this.#channel ??= new BroadcastChannel(commitChannelName(prefix));
    this.#origin = { tab, generation };
    this.#told = this.#connection.sequence();
  }

  /** Call after a commit that a list, a count or a page may show. */
  publish(change: ChangeEvent): void {
    // Other tabs read what they show of it, as of a commit that they know.
    const { item, ...told } = change;
    const event = this.#commit(told);
    this.#channel?.postMessage(event);
    this.#tellPage(item === undefined ? event : { ...event, change });
  }

  /** Before a reply acknowledges a write: lets the page's readers wait for it, if nobody has told it yet. */
  acknowledge(): void {
    if (this.#channel && this.#sequence() !== this.#told) this.#tellPage(this.#commit());
  }

  #commit(change?: ChangeEvent): CommitEvent {
    this.#told = this.#sequence();
    const commit = { type: 'commit', ...this.#origin, sequence: this.#told } as const;
    return change ? { ...commit, change } : commit;
  }

  /** A full disk can leave the database closed until there is room: nothing was committed since, then. */
  #sequence(): number {
    try {
      return this.#connection.sequence();
    } catch {
      return this.#told;
    }
  }
}
