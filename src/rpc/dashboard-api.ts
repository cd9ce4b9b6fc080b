import type { LibraryFigures } from '../shared/library-figures.ts';
import type { Reply } from '../shared/reply.ts';

/** What libraries come to, counted in memory by the worker that searches. */
export interface DashboardApi {
  /** @param libraryId Null: all active libraries. */
  figures(libraryId: number | null): Promise<Reply<LibraryFigures>>;
}
