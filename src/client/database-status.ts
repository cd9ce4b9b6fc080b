import type { Failure } from '../shared/reply.ts';

/** Whether the database can be used, and if not, why. */
export type DatabaseStatus =
  /** `step` names the migration that was just applied. */
  | { readonly state: 'opening'; readonly step?: string }
  | { readonly state: 'ready' }
  | { readonly state: 'read-only'; readonly reason: Failure }
  | { readonly state: 'failed'; readonly reason: Failure };
