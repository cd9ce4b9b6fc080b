/**
 * Every expected failure that crosses a thread has one of these codes.
 * What the interface says for each is in `src/app/error-message.ts`.
 */
export type ErrorCode =
  | 'cancelled'
  | 'not-found'
  | 'invalid-argument'
  | 'constraint'
  | 'changed-since'
  | 'busy'
  | 'storage-full'
  | 'storage-unavailable'
  | 'database-damaged'
  | 'database-not-ours'
  | 'database-newer'
  | 'database-read-only'
  | 'migration-failed'
  | 'migration-history'
  | 'build-mismatch'
  | 'worker-died'
  | 'file-unreadable'
  | 'file-not-catalogue'
  | 'file-not-media'
  | 'file-encoding'
  | 'file-too-large'
  | 'gzip-damaged'
  | 'file-not-nfo'
  | 'permission-revoked'
  | 'provider-failed'
  | 'internal';
