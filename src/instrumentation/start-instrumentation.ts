import { Instrumentation } from './instrumentation.ts';
import { sharedInstrumentation, shareInstrumentation } from './shared-instrumentation.ts';

/** Makes the thread's instance if there is none, and has it record. */
export function startInstrumentation(): Instrumentation {
  const instance = sharedInstrumentation() ?? new Instrumentation();
  shareInstrumentation(instance);
  instance.enable();
  return instance;
}
