import type { ChangeEvent } from '../rpc/change-event.ts';
import type { Backend } from './backend.ts';

/** What an import changes again and again is read anew at most so often, in ms. */
const PAUSE = 2000;

/**
 * Calls `listener` after commits that change things of these kinds: soon, and then at most every two seconds.
 * Returns what ends it.
 */
export function followChanges(
  backend: Pick<Backend, 'onChange'>,
  listener: () => void,
  wanted: ChangeEvent['kinds'] = ['item', 'person', 'database'],
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  const end = backend.onChange(({ kinds }: ChangeEvent) => {
    const isOurs = kinds.some((kind) => wanted.includes(kind));
    if (!isOurs || timer !== undefined) return;
    timer = setTimeout(
      () => {
        timer = undefined;
        last = performance.now();
        listener();
      },
      Math.max(0, last + PAUSE - performance.now()),
    );
  });
  return () => {
    end();
    clearTimeout(timer);
  };
}
