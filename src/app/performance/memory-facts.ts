import type { App } from '../app.ts';

/** Where memory and space go, in bytes; null where the browser does not tell. */
export interface MemoryFacts {
  /** The page's JavaScript heap. */
  readonly heap: { readonly used: number; readonly limit: number } | null;
  /** What WebAssembly has taken in each worker. */
  readonly workers: readonly { readonly thread: string; readonly wasm: number | null }[];
  readonly database: number | null;
  /** The app's own files, kept for being offline; of all that share this origin. */
  readonly caches: number | null;
  readonly usage: number | null;
  readonly quota: number | null;
}

/** Chromium alone tells these, https://storage.spec.whatwg.org has no details. */
interface ChromiumEstimate extends StorageEstimate {
  readonly usageDetails?: { readonly caches?: number };
}

interface ChromiumPerformance {
  readonly memory?: { readonly usedJSHeapSize: number; readonly jsHeapSizeLimit: number };
}

/** As it is now. What a worker that is being replaced does not answer is left out. */
export async function memoryFacts({
  backend,
  storage,
}: Pick<App, 'backend' | 'storage'>): Promise<MemoryFacts> {
  const [workers, database, space] = await Promise.all([
    backend.diagnostics.memory().catch(() => []),
    storage.databaseBytes().catch(() => undefined),
    estimate(),
  ]);
  const { memory } = performance as ChromiumPerformance;
  return {
    heap: memory ? { used: memory.usedJSHeapSize, limit: memory.jsHeapSizeLimit } : null,
    workers: workers.map(({ thread, wasm }) => ({ thread, wasm: wasm ?? null })),
    database: database ?? null,
    caches: space?.usageDetails?.caches ?? null,
    usage: space?.usage ?? null,
    quota: space?.quota ?? null,
  };
}

async function estimate(): Promise<ChromiumEstimate | undefined> {
  return navigator.storage?.estimate?.().catch(() => undefined);
}
