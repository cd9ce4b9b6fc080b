import { setRecording } from '../../../instrumentation/set-recording.ts';
import type { DatabaseDiagnosticsApi } from '../../../rpc/diagnostics-api.ts';
import { failed, ok } from '../../../shared/reply.ts';
import type { Connection } from '../engine/connection.ts';

/** What a database worker tells of itself. */
export function createDiagnostics(connection: Connection): DatabaseDiagnosticsApi {
  return {
    setRecording,

    memory: async () => ok({ wasm: connection.memoryBytes() }),

    async plan(statement) {
      try {
        return ok((await connection.plan(statement)) ?? null);
      } catch (error) {
        return failed(error);
      }
    },
  };
}
