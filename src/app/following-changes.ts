import type { ChangeEvent } from '../rpc/change-event.ts';
import type { Backend } from './backend.ts';

/** What a job changes again and again is read anew at most so often, in ms … */
const PAUSE_IN_JOB = 2000;
/** … and what a person does, who is not to wait for it. */
const PAUSE = 100;

/**
 * Calls `listener` after commits that change things of these kinds: at once, and then at most every 100 ms, or every two
 * seconds for what a job goes on changing. Returns what ends it.
 */
export function followChanges(
  backend: Pick<Backend, 'onChange'>,
  listener: () => void,
  wanted: ChangeEvent['kinds'] = ['item', 'person', 'database'],
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the listener is called next. */
  let next = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  const call = () => {
    next = Number.POSITIVE_INFINITY;
    last = performance.now();
    listener();
  };
  const end = backend.onChange(({ kinds, isOfJob = false }: ChangeEvent) => {
    const at = Math.max(performance.now(), last + (isOfJob ? PAUSE_IN_JOB : PAUSE));
    if (at >= next || !kinds.some((kind) => wanted.includes(kind))) return;
    clearTimeout(timer);
    next = at;
    timer = setTimeout(call, at - performance.now());
  });
  return () => {
    end();
    clearTimeout(timer);
  };
}
