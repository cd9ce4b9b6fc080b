import { SpanBatch, type SpansEvent } from '../instrumentation/span-batch.ts';
import { startInstrumentation } from '../instrumentation/start-instrumentation.ts';

/** Records this thread's spans and lets the page know of them, until it asks for an end by `setRecording`. */
export function sendSpans(tell: (event: SpansEvent) => void): void {
  const batch = new SpanBatch((message) => tell({ type: 'spans', ...message }));
  const instrumentation = startInstrumentation();
  // The page keeps them.
  instrumentation.logSize = 0;
  instrumentation.subscribe((span) => batch.add(span));
}
