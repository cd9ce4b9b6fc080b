import type { ChangeEvent } from './change-event.ts';

/** A commit, told by the writer to its page (before the reply that acknowledges it) and to all other tabs. */
export interface CommitEvent {
  readonly type: 'commit';
  /** The page whose writer committed. */
  readonly tab: string;
  readonly generation: number;
  /** Number of the commit within the generation; a reader that has it sees the change. */
  readonly sequence: number;
  /** What changed; absent when no list is concerned. */
  readonly change?: ChangeEvent;
}

/** The writer is bringing the database up to date. */
export interface MigrationEvent {
  readonly type: 'migration';
  /** The file just applied. */
  readonly name: string;
  readonly left: number;
}

/** What a database worker tells its page without being asked, beside Comlink's own messages. */
export type WorkerEvent = CommitEvent | MigrationEvent;

/** Name of the channel on which tabs tell each other of commits. */
export function commitChannelName(prefix: string): string {
  return `${prefix}~commits`;
}
