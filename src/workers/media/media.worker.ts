import { setRecording } from '../../instrumentation/set-recording.ts';
import type { DiagnosticsApi } from '../../rpc/diagnostics-api.ts';
import type { MediaLifeApi } from '../../rpc/media-api.ts';
import { ok, type Reply } from '../../shared/reply.ts';
import { exposeApis } from '../expose-apis.ts';
import { sendSpans } from '../send-spans.ts';
import { MediaService } from './media-service.ts';

declare const self: DedicatedWorkerGlobalScope;

sendSpans((event) => self.postMessage(event));

const diagnostics: DiagnosticsApi = { setRecording, memory: async () => ok({}) };

const life: MediaLifeApi = {
  hello: (aliveLock) =>
    new Promise<Reply<void>>((answer) => {
      void navigator.locks.request(aliveLock, () => {
        answer(ok(undefined));
        return new Promise<never>(() => undefined);
      });
    }),
};

// Under a name, as every worker's APIs are: see `client/connect-apis.ts`.
exposeApis({ media: new MediaService(), life, diagnostics });
