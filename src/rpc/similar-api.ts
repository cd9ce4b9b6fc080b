import type { Reply } from '../shared/reply.ts';
import type { SimilarReason } from '../shared/similar-title.ts';

/** Titles like another, and why each of them is. */
export interface SimilarTitles {
  /** A JSON array of `ItemRow` in UTF-8; the likest first. */
  readonly rows: Uint8Array<ArrayBuffer>;
  /** By the rows' order. */
  readonly reasons: readonly SimilarReason[];
}

/** What is like a title, worked out in memory by the worker that searches. */
export interface SimilarApi {
  /** @param limit at most 50 */
  similar(itemId: number, limit: number): Promise<Reply<SimilarTitles>>;
}
