import type { DuplicatesApi } from '../../../rpc/duplicates-api.ts';
import type { DuplicateReport } from '../../../shared/duplicates/duplicate-report.ts';
import { AppError, failed, ok } from '../../../shared/reply.ts';
import { RunningCalls } from '../../../shared/running-calls.ts';
import type { Connection } from '../engine/connection.ts';
import { readKeepFacts } from '../repositories/duplicate-repository.ts';
import { hasSortIndexes } from '../repositories/item-list-repository.ts';
import { answerRead } from './answer-read.ts';
import { findDuplicates } from './find-duplicates.ts';

/** Most titles whose facts are asked for at once. */
const MOST_TITLES = 10_000;

/** Finds titles that may be one, on any connection. */
export function createDuplicates(connection: Connection): DuplicatesApi {
  const reports = new RunningCalls();
  let kept: { readonly report: DuplicateReport; readonly asOf: number } | undefined;

  return {
    async report(requestId, onProgress) {
      try {
        if (!(await connection.read(hasSortIndexes)))
          throw new AppError('busy', 'Many titles are being added or removed. Try again when that is done.');
        const asOf = connection.sequence();
        if (kept?.asOf !== asOf) {
          const report = await reports.run(requestId, (signal) =>
            findDuplicates(connection, signal, onProgress),
          );
          // What was written meanwhile may not be in it.
          kept = connection.sequence() === asOf ? { report, asOf } : undefined;
          if (kept === undefined) return ok(report);
        }
        return ok(copyOf(kept.report));
      } catch (error) {
        return failed(error);
      }
    },

    async cancelReport(requestId) {
      reports.cancel(requestId);
    },

    keepFacts: (itemIds) =>
      answerRead(connection, (statements) => {
        if (itemIds.length > MOST_TITLES)
          throw new AppError('invalid-argument', `At most ${MOST_TITLES} titles are asked for at once.`);
        return readKeepFacts(statements, [...itemIds]);
      }),
  };
}

/** What crosses to the page is not here any more. */
function copyOf({ members, libraries, ends, reasons, certain, isCut }: DuplicateReport): DuplicateReport {
  return {
    members: members.slice(),
    libraries: libraries.slice(),
    ends: ends.slice(),
    reasons: reasons.slice(),
    certain: certain.slice(),
    isCut,
  };
}
