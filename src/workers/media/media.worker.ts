import { setRecording } from '../../instrumentation/set-recording.ts';
import type { DiagnosticsApi } from '../../rpc/diagnostics-api.ts';
import { ok } from '../../shared/reply.ts';
import { exposeApis } from '../expose-apis.ts';
import { sendSpans } from '../send-spans.ts';
import { workerLife } from '../worker-life.ts';
import { MediaService } from './media-service.ts';

declare const self: DedicatedWorkerGlobalScope;

sendSpans((event) => self.postMessage(event));

const diagnostics: DiagnosticsApi = { setRecording, memory: async () => ok({}) };

// Under a name, as every worker's APIs are: see `client/connect-apis.ts`.
exposeApis({ media: new MediaService(), life: workerLife, diagnostics });
