import { setRecording } from '../../instrumentation/set-recording.ts';
import type { DiagnosticsApi } from '../../rpc/diagnostics-api.ts';
import { ok } from '../../shared/reply.ts';
import { exposeApis } from '../expose-apis.ts';
import { sendSpans } from '../send-spans.ts';
import { workerLife } from '../worker-life.ts';
import { createMetadataApis } from './create-metadata-apis.ts';

declare const self: DedicatedWorkerGlobalScope;

sendSpans((event) => self.postMessage(event));

const diagnostics: DiagnosticsApi = { setRecording, memory: async () => ok({}) };

exposeApis({ ...createMetadataApis(), life: workerLife, diagnostics });
