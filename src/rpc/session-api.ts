import type { Failure, Reply } from '../shared/reply.ts';
import type { DatabaseRole } from './database-worker-name.ts';

/** The first message to a database worker. */
export interface Hello {
  /** The page's build; a worker of another build answers `build-mismatch`. */
  readonly build: string;
  /** Prefix of everything stored, from `storagePrefix`. */
  readonly prefix: string;
  readonly role: DatabaseRole;
  /** Identifies the page among all tabs, so that it knows its own commits. */
  readonly tab: string;
  /** A lock the worker holds as long as it lives: whoever gets it next knows that the worker is gone. */
  readonly aliveLock: string;
  /** Whether the thread records spans. */
  readonly record: boolean;
}

/** What the worker found and opened. */
export interface SessionState {
  /**
   * - `ready`: answers calls.
   * - `writer-first`: a reader met no database or an older schema; the writer has to open first.
   * - `read-only`: opened as far as it can be read; `problem` says why nothing may be written.
   */
  readonly state: 'ready' | 'writer-first' | 'read-only';
  readonly problem?: Failure;
  /** True when this browser carries one connection only: this worker then reads and writes. */
  readonly sole: boolean;
  /** Which file is open; grows when the database is replaced. */
  readonly generation: number;
  /** Schema version found, and the one this build needs. */
  readonly schema: { readonly found: number; readonly needed: number };
}

/** Life of a database worker: part of every one, whatever else it offers. */
export interface SessionApi {
  /** First call of all. Opens the database; the writer brings it up to date. */
  hello(request: Hello): Promise<Reply<SessionState>>;
  /**
   * Opens what is the live database now: after the writer was first, or the file was replaced.
   * @param anyway As a reader, take an older schema too, because it could not be brought up to date.
   */
  open(anyway: boolean): Promise<Reply<SessionState>>;
  /** Makes the following reads see this commit. Not waited for: calls arrive in order. */
  seeAtLeast(sequence: number): Promise<void>;
}
