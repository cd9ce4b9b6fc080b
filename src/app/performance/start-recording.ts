import { sharedInstrumentation } from '../../instrumentation/shared-instrumentation.ts';
import { startInstrumentation } from '../../instrumentation/start-instrumentation.ts';
import type { App } from '../app.ts';

/** Records what this page and its workers do, or does not, as the settings say, from now on. */
export function startRecording({ settings, backend }: Pick<App, 'settings' | 'backend'>): void {
  let isRecording = settings.value.recordTimes;
  if (isRecording) record();
  settings.subscribe(({ recordTimes }) => {
    if (recordTimes === isRecording) return;
    isRecording = recordTimes;
    if (recordTimes) record();
    else sharedInstrumentation()?.disable();
    backend.diagnostics.setRecording(recordTimes);
  });
}

function record(): void {
  startInstrumentation().warn = (message) => console.warn(message);
}
