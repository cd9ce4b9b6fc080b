import type { Reply } from '../shared/reply.ts';

/** One schema change, applied or not. */
export interface MigrationStatus {
  readonly version: number;
  readonly name: string;
  /** Ms since the epoch, or null when it has not been applied. */
  readonly appliedAt: number | null;
  readonly durationMs: number | null;
}

/** What a look at the schema's history found. */
export interface MigrationVerdict {
  readonly state: 'current' | 'behind' | 'newer' | 'contradiction';
  /** One sentence. */
  readonly message: string;
}

/** The schema's history. Any worker. */
export interface MigrationsApi {
  status(): Promise<Reply<readonly MigrationStatus[]>>;
  /** Holds the recorded history and checksums against this build's files. */
  verify(): Promise<Reply<MigrationVerdict>>;
}
