import type { RejectedLine } from '../shared/catalogue-item.ts';
import type { PackedItems } from '../shared/packed-items.ts';
import type { Reply } from '../shared/reply.ts';

/** Where a source stands: enough to show progress and to go on after a reload. */
export interface SourcePosition {
  /** Index of the file within the chosen files. */
  readonly file: number;
  /** Last line (record) of that file that has been handed out. */
  readonly line: number;
  /** Share of the whole that has been read, 0 to 1, by bytes (or items for the generator). */
  readonly fraction: number;
}

/** Some hundreds to thousands of items, to be stored in one transaction. */
export interface CatalogueBatch {
  readonly items: PackedItems;
  readonly rejected: readonly RejectedLine[];
  /** Position after this batch. */
  readonly position: SourcePosition;
}

/**
 * Batches of items, pulled by the writer from the worker that parses or generates them, over a
 * MessagePort of their own: the main thread never sees them. The source prepares the next batch
 * while the last one is being stored.
 */
export interface CatalogueSource {
  /** The next batch, or null at the end. A failure ends the source. */
  next(): Promise<Reply<CatalogueBatch | null>>;
  /** Stops reading and frees everything. */
  close(): Promise<void>;
}
