import { type Remote, wrap } from 'comlink';
import type { SearchBuilderApi } from '../../rpc/search-builder-api.ts';
import type { SearchWorker } from './services/search-ahead.ts';

/** Starts a thread that builds full text beside this one; it dies with this one. */
export function startSearchWorker(): SearchWorker {
  const worker = new Worker(new URL('./search.worker.ts', import.meta.url), {
    type: 'module',
    name: 'search',
  });
  const died = new Promise<never>((_, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  died.catch(() => undefined);
  const remote = wrap(worker) as Remote<SearchBuilderApi>;
  return {
    builder: {
      open: (prefix) => Promise.race([remote.open(prefix), died]),
      next: (limit) => Promise.race([remote.next(limit), died]),
    },
    end: () => worker.terminate(),
  };
}
