import type { Persistence, StorageEstimateBytes } from '../pwa/storage-persistence.ts';

/** Whether the browser promised to keep the library. */
export type PersistenceState = Persistence;

/** What the browser grants this site and how much of it is in use, in bytes. */
export type StorageSpace = StorageEstimateBytes;

/** The browser's storage as the views know it. */
export interface StorageControl {
  /** The present state, without asking the person anything. */
  current(): Promise<PersistenceState>;
  /** Asks for persistent storage; once refused, only when asked `again`. */
  ask(options?: { readonly again?: boolean }): Promise<PersistenceState>;
  estimate(): Promise<StorageSpace | undefined>;
  /** Bytes of the database with its write-ahead files, or undefined where that cannot be read. */
  databaseBytes(): Promise<number | undefined>;
}
