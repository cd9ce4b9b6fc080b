import type { Span, SpanDraft, TimerOptions } from './span.ts';
import { currentTrace, newTrace, runInTrace } from './trace-context.ts';
import { DEFAULT_TRACK } from './track.ts';

/** Runs work within a trace, the present one or a new one, and hands over its span when it has ended. */
export function timeWork<T>(
  name: string,
  work: () => T,
  options: TimerOptions = {},
  record: (span: Span) => void,
): T {
  const trace = currentTrace() ?? newTrace();
  const start = performance.now();
  const end = (failed: boolean) => {
    const span: SpanDraft = {
      track: DEFAULT_TRACK,
      traceId: trace.id,
      ...options,
      name,
      start,
      duration: performance.now() - start,
    };
    if (failed) span.failed = true;
    record(span);
  };
  let result: T;
  try {
    result = runInTrace(trace, work);
  } catch (error) {
    end(true);
    throw error;
  }
  // Native promises only: a proxy of another thread's object seems to have every method.
  if (result instanceof Promise) return endWith(result, end) as T;
  end(false);
  return result;
}

/** A promise that settles like another, after its end was noted. */
function endWith<T>(result: Promise<T>, end: (failed: boolean) => void): Promise<T> {
  return result.then(
    (value) => {
      end(false);
      return value;
    },
    (error: unknown) => {
      end(true);
      throw error;
    },
  );
}
