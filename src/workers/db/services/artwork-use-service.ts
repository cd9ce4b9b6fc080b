import type { ArtworkUseReads } from '../../../rpc/metadata-writes-api.ts';
import type { Connection } from '../engine/connection.ts';
import { artworkRepository } from '../repositories/artwork-repository.ts';
import { answerRead } from './answer-read.ts';

/** Tells which stored pictures are in use, and how much they take, on any connection. */
export function createArtworkUse(connection: Connection): ArtworkUseReads {
  return {
    usedKeys: (keys) => answerRead(connection, (statements) => artworkRepository(statements).usedKeys(keys)),
    totals: () => answerRead(connection, (statements) => artworkRepository(statements).totals()),
    pending: () => answerRead(connection, (statements) => artworkRepository(statements).countPending()),
  };
}
