import type { ChangeEvent } from '../rpc/change-event.ts';
import type { Backend } from './backend.ts';

/** So long after the first rows the search is loaded: nobody has typed anything by then, in ms. */
const LOAD_AFTER = 400;
/** Changes that come together are followed together, in ms. */
const FOLLOW_AFTER = 250;

/**
 * Has the search loaded soon after the start, and bring itself up to date after each change, so that no
 * question waits for either. What a running job changes is left until it ends, or somebody asks.
 */
export function keepSearchReady(backend: Pick<Backend, 'search' | 'onChange'>): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const prepareSoon = (after: number) => {
    clearTimeout(waiting);
    // Whoever asks next is told of a failure.
    waiting = setTimeout(() => backend.search.prepare().catch(() => undefined), after);
  };
  backend.onChange((event) => {
    if (isSearched(event)) prepareSoon(FOLLOW_AFTER);
  });
  prepareSoon(LOAD_AFTER);
}

function isSearched({ kinds, isOfJob = false }: ChangeEvent): boolean {
  return !isOfJob && kinds.some((kind) => kind === 'library' || kind === 'item' || kind === 'database');
}
