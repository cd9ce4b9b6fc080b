import { type Remote, wrap } from 'comlink';
import type { SpansEvent } from '../../instrumentation/span-batch.ts';
import type { SearchBuilderApi } from '../../rpc/search-builder-api.ts';
import type { SearchWorker } from './services/search-ahead.ts';

/**
 * Starts a thread that builds full text beside this one; it dies with this one.
 * @param tellSpans Told of that thread's spans.
 */
export function startSearchWorker(tellSpans: (event: SpansEvent) => void): SearchWorker {
  const worker = new Worker(new URL('./search.worker.ts', import.meta.url), {
    type: 'module',
    name: 'search',
  });
  worker.addEventListener('message', ({ data }: MessageEvent<Partial<SpansEvent>>) => {
    if (data.type === 'spans') tellSpans({ ...(data as SpansEvent), thread: 'search' });
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
      writeIndex: (sequence) => Promise.race([remote.writeIndex(sequence), died]),
    },
    end: () => worker.terminate(),
  };
}
