import { setRecording } from '../../../instrumentation/set-recording.ts';
import { BUILD_ID } from '../../../rpc/build-id.ts';
import type { Hello, SessionApi, SessionState } from '../../../rpc/session-api.ts';
import type { MigrationEvent } from '../../../rpc/worker-event.ts';
import { AppError, ok, type Reply } from '../../../shared/reply.ts';
import type { LiveConnection } from '../engine/live-connection.ts';
import type { ChangePublisher } from './change-publisher.ts';
import type { Migration } from './migration.ts';
import { openAhead } from './open-ahead.ts';
import { type OpenedDatabase, openDatabase } from './open-database.ts';

/** What a session works with. */
export interface SessionParts {
  readonly connection: LiveConnection;
  readonly changes: ChangePublisher;
  readonly migrations: readonly Migration[];
  readonly tellPage: (event: MigrationEvent) => void;
}

/** The life of one database worker: introduced, opened, opened again when the database is replaced. */
export class DatabaseSession implements SessionApi {
  readonly #parts: SessionParts;
  #hello: Hello | undefined;
  #opened: OpenedDatabase | undefined;
  #opening: Promise<unknown> = Promise.resolve();
  #ahead: { readonly prefix: string; readonly opened: Promise<OpenedDatabase | undefined> } | undefined;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  /** Prefix of everything stored. */
  get prefix(): string {
    return this.#introduced().prefix;
  }

  /** Which database is open. */
  get location(): { readonly prefix: string; readonly generation: number } {
    return { prefix: this.prefix, generation: this.#opened?.state.generation ?? 0 };
  }

  /** Begins to open the database as a reader, for the hello that is on its way. */
  openAhead(prefix: string): void {
    this.#ahead = { prefix, opened: openAhead(prefix, this.#parts.migrations) };
  }

  async hello(request: Hello): Promise<Reply<SessionState>> {
    if (request.build !== BUILD_ID) {
      throw new AppError('build-mismatch', 'This tab was opened with another version of Reelshelf.');
    }
    this.#hello = request;
    if (!request.record) void setRecording(false);
    holdForLife(request.aliveLock);
    return this.open(false);
  }

  async open(anyway: boolean): Promise<Reply<SessionState>> {
    const opening = this.#opening.then(() => this.#openNow(anyway));
    this.#opening = opening.catch(() => undefined);
    return ok(await opening);
  }

  async seeAtLeast(sequence: number): Promise<void> {
    this.#parts.connection.seeAtLeast(sequence);
  }

  async #openNow(anyway: boolean): Promise<SessionState> {
    const { prefix, role, tab } = this.#introduced();
    const { connection, changes, migrations, tellPage } = this.#parts;
    // A database that was replaced must be let go of before the next is opened: with one
    // connection a tab, the new one would wait for the old one's lock.
    await connection.replace(undefined);
    this.#opened =
      (await this.#takeAhead()) ??
      (await openDatabase({
        prefix,
        role,
        migrations,
        anyway,
        onMigration: (name, left) => tellPage({ type: 'migration', name, left }),
      }));
    const { state, guard } = this.#opened;
    await connection.replace(this.#opened.connection, guard);
    if (this.#opened.connection) changes.start(prefix, tab, state.generation);
    if (this.#opened.migrated > 0) changes.publish({ kinds: ['database'], libraryIds: [] });
    return state;
  }

  /** What was opened before the hello, once, if it is what the hello asks for. */
  async #takeAhead(): Promise<OpenedDatabase | undefined> {
    const ahead = this.#ahead;
    this.#ahead = undefined;
    const opened = await ahead?.opened;
    const { prefix, role } = this.#introduced();
    if (role === 'reader' && prefix === ahead?.prefix) return opened;
    await opened?.connection?.close();
    return undefined;
  }

  #introduced(): Hello {
    if (this.#hello) return this.#hello;
    throw new AppError('internal', 'The worker was called before hello().');
  }
}

/** The lock's name tells nothing but that this worker lives. */
function holdForLife(lockName: string): void {
  void navigator.locks.request(lockName, () => new Promise<never>(() => undefined));
}
