import { Instrumentation } from './instrumentation.ts';
import { sharedInstrumentation, shareInstrumentation } from './shared-instrumentation.ts';

/** Makes the thread's instance if there is none, and has it record. */
export function startInstrumentation(): Instrumentation {
  const instance = sharedInstrumentation() ?? new Instrumentation();
  // Before it is shared: it then takes in what was kept for it.
  instance.enable();
  shareInstrumentation(instance);
  return instance;
}
