import type { ScanApi } from '../../../rpc/scan-api.ts';
import type { ScanRules } from '../../../shared/files/scan-rules.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { countUnreadFiles } from '../repositories/media-header-repository.ts';
import { scanRootRepository } from '../repositories/scan-root-repository.ts';
import { sidecarRepository } from '../repositories/sidecar-repository.ts';
import { answerRead } from './answer-read.ts';
import { parseScanRules } from './scan-rules.ts';
import { countUnreadSidecars } from './sidecar-reading.ts';

/** Reading what is scanned, on any connection. */
export function createScan(connection: Connection): ScanApi {
  return {
    roots: (libraryId) =>
      answerRead(connection, (statements) => scanRootRepository(statements).list(libraryId)),
    unread: (rootIds) =>
      answerRead(
        connection,
        (statements) => countUnreadFiles(statements, rootIds) + countUnreadSidecars(statements, rootIds),
      ),
    unreadPictures: (rootIds) =>
      answerRead(connection, (statements) => sidecarRepository(statements).countUnread(['artwork'], rootIds)),
    usedKeys: () => answerRead(connection, (statements) => scanRootRepository(statements).usedKeys()),
    rules: (libraryId) => answerRead(connection, (statements) => readRules(statements, libraryId)),
  };
}

function readRules(statements: Statements, libraryId: number): ScanRules {
  const rules = scanRootRepository(statements).rules(libraryId);
  if (rules === undefined)
    throw new AppError('not-found', 'This library is no longer there.', `library ${libraryId}`);
  return parseScanRules(rules);
}
