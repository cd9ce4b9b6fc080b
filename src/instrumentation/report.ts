import { formatSize } from '../shared/format-size.ts';
import {
  type CacheStatistics,
  hitRateOf,
  type PerformanceFacts,
  type SystemFacts,
} from './performance-facts.ts';
import { type ExportOptions, Redaction } from './redaction.ts';
import { section, summaryOf } from './summary.ts';

/** Where the time went, as text: timing by average, counters, slow operations, caches, system. */
export function reportOf({ snapshot, cache, system }: PerformanceFacts, options?: ExportOptions): string {
  const redaction = new Redaction(options);
  return [
    `Reelshelf performance, ${new Date(snapshot.timestamp).toISOString()}`,
    summaryOf(snapshot, redaction),
    section('Caches', cacheRows(cache, redaction)),
    section('System', systemRows(system)),
  ].join('\n\n');
}

function cacheRows(cache: readonly CacheStatistics[], redaction: Redaction): string[][] {
  const rows = cache.map((one) => [
    redaction.name(one.name),
    ...[one.hits, one.misses, one.stale].map(String),
    `${(hitRateOf(one) * 100).toFixed(0)} %`,
    textOf(one.entries, String),
    textOf(one.bytes, formatSize),
  ]);
  return [['name', 'hits', 'misses', 'stale', 'hit rate', 'entries', 'size'], ...rows];
}

function systemRows({ browser, cores, deviceMemory, heap, storage }: SystemFacts): string[][] {
  return [
    ['fact', ''],
    ['browser', browser],
    ['cores', textOf(cores, String)],
    ['memory', textOf(deviceMemory, (gigabytes) => `${gigabytes} GB`)],
    ['heap', textOf(heap, formatSize)],
    ['storage in use', textOf(storage.usage, formatSize)],
    ['storage allowed', textOf(storage.quota, formatSize)],
    ['storage is kept', storage.persisted ? 'yes' : 'not promised'],
  ];
}

function textOf(value: number | null, format: (value: number) => string): string {
  return value === null ? 'not available here' : format(value);
}
