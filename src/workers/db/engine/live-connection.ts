import { AppError } from '../../../shared/reply.ts';
import type {
  Connection,
  OnOperations,
  PageReader,
  PlanRow,
  Statements,
  WriteOptions,
} from './connection.ts';

/**
 * The connection services hold: it stays the same while the database behind it is opened, replaced
 * and opened again. Before the first opening every call fails.
 */
export class LiveConnection implements Connection {
  #current: Connection | undefined;
  #guard: ((statements: Statements) => void) | undefined;

  get role(): 'writer' | 'reader' {
    return this.#current?.role ?? 'reader';
  }

  /**
   * Puts another connection behind this one and closes the last.
   * @param guard Looked at first in each write transaction; throws when nothing may be written.
   */
  async replace(next: Connection | undefined, guard?: (statements: Statements) => void): Promise<void> {
    const last = this.#current;
    this.#current = next;
    this.#guard = guard;
    await last?.close();
  }

  read<T>(work: (statements: Statements) => T): Promise<T> {
    return this.#opened().read(work);
  }

  write<T>(work: (statements: Statements) => T | Promise<T>, options?: WriteOptions): Promise<T> {
    const guard = this.#guard;
    return this.#opened().write((statements) => {
      guard?.(statements);
      return work(statements);
    }, options);
  }

  /** Writes even where the guard forbids it. */
  unguardedWrite<T>(work: (statements: Statements) => T): Promise<T> {
    return this.#opened().write(work);
  }

  snapshot<T>(work: (pages: PageReader) => Promise<T>): Promise<T> {
    return this.#opened().snapshot(work);
  }

  checkpoint(mode: 'passive' | 'truncate'): Promise<void> {
    return this.#opened().checkpoint(mode);
  }

  sortInRuns(kibibytes: number | null): Promise<void> {
    return this.#opened().sortInRuns(kibibytes);
  }

  vacuum(onOperations?: OnOperations): Promise<void> {
    return this.#opened().vacuum(onOperations);
  }

  plan(spanName: string): Promise<readonly PlanRow[] | undefined> {
    return this.#opened().plan(spanName);
  }

  /** 0 while nothing is open. */
  memoryBytes(): number {
    return this.#current?.memoryBytes() ?? 0;
  }

  /** 0 while nothing is open. */
  sequence(): number {
    return this.#current?.sequence() ?? 0;
  }

  seeAtLeast(sequence: number): void {
    this.#current?.seeAtLeast(sequence);
  }

  close(): Promise<void> {
    return this.replace(undefined);
  }

  #opened(): Connection {
    if (this.#current) return this.#current;
    throw new AppError('storage-unavailable', 'The library is not open.');
  }
}
