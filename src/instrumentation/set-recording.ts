import { sharedInstrumentation } from './shared-instrumentation.ts';
import { startInstrumentation } from './start-instrumentation.ts';

/** Whether this thread records spans from now on; a method of every worker's diagnostics. */
export async function setRecording(on: boolean): Promise<void> {
  if (on) startInstrumentation();
  else sharedInstrumentation()?.disable();
}
