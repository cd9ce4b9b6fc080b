import type { Instrumentation } from '../../instrumentation/instrumentation.ts';
import type {
  CacheStatistics,
  PerformanceFacts,
  SystemFacts,
} from '../../instrumentation/performance-facts.ts';
import type { App } from '../app.ts';

/** What a browser may tell of the machine; Chromium alone does, https://developer.chrome.com/docs/devtools/memory. */
interface ChromiumFacts {
  readonly deviceMemory?: number;
  readonly memory?: { readonly usedJSHeapSize: number };
}

/** Everything a report or an export is made of, as it is now. */
export async function collectFacts(
  instrumentation: Instrumentation,
  storage: App['storage'],
): Promise<PerformanceFacts> {
  // First: what comes while the rest is asked for belongs to the next one.
  const snapshot = instrumentation.snapshot();
  return { snapshot, cache: cacheStatistics(snapshot.counters), system: await systemFacts(storage) };
}

/** Caches count what they are asked as `cache.<name>.hit`, `.miss` and `.stale`. */
export function cacheStatistics(
  counters: readonly { readonly name: string; readonly value: number }[],
): readonly CacheStatistics[] {
  const counts = new Map<string, { hit: number; miss: number; stale: number }>();
  for (const { name, value } of counters) {
    const [, cache, outcome] = /^cache\.([a-z-]+)\.(hit|miss|stale)$/.exec(name) ?? [];
    if (cache === undefined) continue;
    const count = counts.get(cache) ?? { hit: 0, miss: 0, stale: 0 };
    count[outcome as keyof typeof count] += value;
    counts.set(cache, count);
  }
  return [...counts].map(([name, { hit, miss, stale }]) => ({
    name,
    hits: hit,
    misses: miss,
    stale,
    entries: null,
    bytes: null,
  }));
}

async function systemFacts(storage: App['storage']): Promise<SystemFacts> {
  const { deviceMemory } = navigator as ChromiumFacts;
  const space = await storage.estimate();
  return {
    browser: navigator.userAgent,
    cores: navigator.hardwareConcurrency,
    deviceMemory: deviceMemory ?? null,
    heap: (performance as ChromiumFacts).memory?.usedJSHeapSize ?? null,
    storage: {
      usage: space?.usage ?? null,
      quota: space?.quota ?? null,
      persisted: (await storage.current()) === 'granted',
    },
  };
}
