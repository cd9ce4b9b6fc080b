import type { ChangeEvent } from '../rpc/change-event.ts';
import type { Backend } from './backend.ts';

/** What an import changes again and again is read anew at most so often, in ms. */
const PAUSE = 2000;

/**
 * Calls `listener` after commits that change titles or people: soon, and then at most every two seconds.
 * Returns what ends it.
 */
export function followChanges(backend: Pick<Backend, 'onChange'>, listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  const end = backend.onChange(({ kinds }: ChangeEvent) => {
    const isOurs = kinds.some((kind) => kind === 'item' || kind === 'person' || kind === 'database');
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
