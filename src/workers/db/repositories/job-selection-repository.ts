import { type IdPage, IdSet, pageOfId } from '../../../shared/id-set.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import copySql from '../sql/job-selection/copy.sql?raw';
import deleteAllSql from '../sql/job-selection/delete-all.sql?raw';
import deletePageSql from '../sql/job-selection/delete-page.sql?raw';
import forgetNotesSql from '../sql/job-selection/forget-notes.sql?raw';
import notedItemsSql from '../sql/job-selection/noted-items.sql?raw';
import putSql from '../sql/job-selection/put.sql?raw';
import readSql from '../sql/job-selection/read.sql?raw';

type Job = { readonly jobId: number };

const READ = defineQuery<Job, { page: number; bits: Uint8Array }>('job-selection/read', readSql);
const PUT = defineQuery<Job & { page: number; bits: Uint8Array }, never>('job-selection/put', putSql);
const DELETE_PAGE = defineQuery<Job & { page: number }, never>('job-selection/delete-page', deletePageSql);
const DELETE_ALL = defineQuery<Job, never>('job-selection/delete-all', deleteAllSql);
const COPY = defineQuery<{ from: number; to: number }, never>('job-selection/copy', copySql);
const NOTED_ITEMS = defineQuery<Job, unknown>('job-selection/noted-items', notedItemsSql);
const FORGET_NOTES = defineQuery<Job & { ids: string }, never>('job-selection/forget-notes', forgetNotesSql);

/** The titles that jobs were given and have not done yet. */
export const jobSelections = {
  /** Those of a job. */
  read(statements: Statements, jobId: number): IdSet {
    const rows = statements.all(READ, { jobId });
    // Rows are views of what SQLite holds, of any alignment.
    return IdSet.ofPages(
      rows.map(({ page, bits }) => ({ page, bits: new Uint32Array(bits.slice().buffer) })),
    );
  },

  /** Gives a job these titles, in place of those it had. */
  replace(statements: Statements, jobId: number, pages: Iterable<IdPage>): void {
    statements.run(DELETE_ALL, { jobId });
    for (const { page, bits } of pages)
      statements.run(PUT, { jobId, page, bits: new Uint8Array(bits.buffer) });
  },

  /** Stores the pages of these ids as they are in the set by now. */
  keep(statements: Statements, jobId: number, left: IdSet, ids: Iterable<number>): void {
    for (const page of new Set([...ids].map(pageOfId))) {
      const bits = left.page(page);
      if (bits.every((word) => word === 0)) statements.run(DELETE_PAGE, { jobId, page });
      else statements.run(PUT, { jobId, page, bits: new Uint8Array(bits.buffer) });
    }
  },

  /** Gives a job what another one has left. */
  copy(statements: Statements, from: number, to: number): void {
    statements.run(COPY, { from, to });
  },

  /** Forgets what was noted of titles that are still to be done. */
  forgetNotes(statements: Statements, jobId: number, left: IdSet): void {
    const ids = left.among(statements.ids(NOTED_ITEMS, { jobId }));
    if (ids.length > 0) statements.run(FORGET_NOTES, { jobId, ids: JSON.stringify([...ids]) });
  },
};
