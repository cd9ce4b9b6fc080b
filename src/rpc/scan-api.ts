import type { Act, Done } from '../shared/edits/item-edit.ts';
import type { ScanRoot, ScanRootKind } from '../shared/files/scan-root.ts';
import type { ScanRules } from '../shared/files/scan-rules.ts';
import type { Reply } from '../shared/reply.ts';

/** Reading what is scanned: any reader. */
export interface ScanApi {
  /** A library's roots by name; of all libraries without one. */
  roots(libraryId?: number): Promise<Reply<readonly ScanRoot[]>>;
  /** Keys of roots that are there, and of those that acts may bring back. */
  usedKeys(): Promise<Reply<readonly string[]>>;
  rules(libraryId: number): Promise<Reply<ScanRules>>;
  /** Files of these roots that have not been read, those beside videos too. */
  unread(rootIds: readonly number[]): Promise<Reply<number>>;
  /** Pictures beside videos among them. */
  unreadPictures(rootIds: readonly number[]): Promise<Reply<number>>;
}

/** A root to be added. */
export interface ScanRootDraft {
  readonly libraryId: number;
  /** Made unique when another root has it. */
  readonly name: string;
  readonly kind: ScanRootKind;
  readonly handleKey: string;
}

/** Changing what is scanned: the writer. Adding and removing roots and setting rules are acts, see `EditWritesApi`. */
export interface ScanWritesApi {
  addRoot(draft: ScanRootDraft): Promise<Reply<Done<ScanRoot>>>;
  /**
   * Takes a root away with its files; titles stay, or go into the bin, but for those with another file or with anything
   * personal (watched, rated, tags, collections, favourites). Undoing it brings back the root, its files and
   * those titles. Of very many files it is a job, see `BatchWork`.
   */
  removeRoot(rootId: number, titles: 'keep' | 'remove'): Promise<Reply<Act>>;
  /** Null: they are so already. */
  setRules(libraryId: number, rules: ScanRules): Promise<Reply<Act | null>>;
  /** What a person says of files that vanished: they are gone (marked missing), or were only out of reach. */
  settleVanished(rootId: number, answer: 'gone' | 'keep'): Promise<Reply<void>>;
}

/** A scan to be started or resumed. Runs as a job, see `JobRunnerApi`. */
export interface ScanRequest {
  readonly libraryId: number;
  readonly rootIds: readonly number[];
  /** For a person: the library's name, or the root's. */
  readonly title: string;
  /** The source tells of known files too: they get the titles that their paths say now, where nobody has decided on them. */
  readonly rereadsNames?: boolean;
  /** A lock that the worker behind the source holds as long as it lives. */
  readonly sourceLock?: string;
  /** Run this job, which waits for its turn, instead of recording a new one. */
  readonly queuedJobId?: number;
}
