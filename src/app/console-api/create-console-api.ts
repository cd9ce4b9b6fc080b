import { sharedInstrumentation } from '../../instrumentation/shared-instrumentation.ts';
import { DEFAULT_CRITERIA, type ItemCriteria } from '../../shared/item-criteria.ts';
import { AppError } from '../../shared/reply.ts';
import type { App } from '../app.ts';
import type { DatabaseStatus } from '../backend.ts';
import { inspectDatabase, restoreDatabase } from '../database-restore.ts';
import { importWhole } from '../import/import-whole.ts';
import { makeSynthetic } from '../import/start-synthetic.ts';
import { endOfJob } from '../jobs/end-of-job.ts';
import type { OrderedItemSource } from '../list/ordered-item-source.ts';
import type { ConsoleApi, ItemQuery } from './console-api.ts';

/** What the console API works with. */
export interface ConsoleParts
  extends Pick<App, 'backend' | 'imports' | 'jobs' | 'libraries' | 'settings' | 'storage'> {
  readonly source: OrderedItemSource;
}

const loadReports = () => import('../performance/performance-reports.ts');

/** Makes the object that people's scripts and benchmark runs find as `globalThis.reelshelf`. */
export function createConsoleApi(parts: ConsoleParts): ConsoleApi {
  const { backend, imports, jobs, source } = parts;
  const { libraries, migrations } = backend;
  const never = new AbortController().signal;
  return {
    ready: untilReady(parts),
    libraries: {
      list: libraries.list,
      create: libraries.create,
      rename: libraries.rename,
      remove: async (id) => jobs.removeLibrary(id, await libraryName(parts, id)),
    },
    library: {
      generate: ({ items, seed = 1 }) => makeSynthetic(parts, { items, seed }),
      importFiles: (files, options) => importWhole(parts, files, options),
    },
    items: {
      query: (query, { pageSize = 500 } = {}) => walk(source, criteriaOf(query), pageSize),
      count: (query = {}) => backend.items.count(query),
      get: backend.items.get,
      page: async (query, { at = 0, limit = 100 } = {}) => {
        const { total, rows, at: first } = await source.page(criteriaOf(query), at, limit, never);
        return { at: first, total, items: rows };
      },
      prepare: (query) => source.prepare(criteriaOf(query)),
      landmarks: (query) => source.landmarks(criteriaOf(query), never),
    },
    jobs: {
      list: (limit = 100) => backend.jobs.list(limit),
      wait: (id) => endOfJob(backend, id),
      cancel: (id) => jobs.cancel(id),
      resume: async (id, files) => imports.resume(await backend.jobs.get(id), files),
    },
    storage: {
      exportDatabase: async (target) => {
        const { exportDatabase } = await import('../database-export.ts');
        return (await exportDatabase(parts, target ?? null)).file;
      },
      inspect: (file) => inspectDatabase(parts, file),
      restore: (file) => restoreDatabase(parts, file),
      estimate: async () => {
        const space = await parts.storage.estimate();
        const persisted = (await parts.storage.current()) === 'granted';
        return { usage: space?.usage ?? null, quota: space?.quota ?? null, persisted };
      },
    },
    migrations,
    performance: {
      report: async (options) => (await loadReports()).performanceReport(parts, options),
      export: async (options) => (await loadReports()).exportPerformance(parts, options),
      trace: async (options) => (await loadReports()).performanceTrace(options),
      spans: (name, count = 100) => sharedInstrumentation()?.recent(name, count) ?? [],
      reset: () => sharedInstrumentation()?.reset(),
      setRecording: (recordTimes) => parts.settings.change({ recordTimes }),
      measureOverhead: async () => (await import('../performance/measure-overhead.ts')).measureOverhead(),
      measureMachine: async (options) => {
        const { machineMeasurement } = await import('../measure/machine-measurement.ts');
        return machineMeasurement(parts).run(options);
      },
    },
  };
}

function criteriaOf(query: ItemQuery = {}): ItemCriteria {
  return { ...DEFAULT_CRITERIA, ...query };
}

/** An order that changes midway ends the walk where the list then ends; nothing is told twice by position. */
async function* walk(source: OrderedItemSource, criteria: ItemCriteria, pageSize: number) {
  const { signal } = new AbortController();
  for (let at = 0, total = 1; at < total; at += pageSize) {
    const page = await source.page(criteria, at, pageSize, signal);
    total = page.total;
    yield* page.rows;
  }
}

async function libraryName({ backend }: ConsoleParts, id: number): Promise<string> {
  const library = (await backend.libraries.list()).find((candidate) => candidate.id === id);
  if (library) return library.name;
  throw new AppError('not-found', `There is no library ${id}.`);
}

function untilReady({ backend }: ConsoleParts): Promise<void> {
  const { status } = backend;
  const ready = new Promise<void>((resolve, reject) => {
    const look = (current: DatabaseStatus) => {
      if (current.state === 'opening') return;
      end();
      if (current.state !== 'failed') resolve();
      else reject(new AppError(current.reason.code, current.reason.message, current.reason.detail));
    };
    const end = status.subscribe(look);
    look(status.value);
  });
  // Whoever asks for it gets the failure; the page shows it in any case.
  ready.catch(() => undefined);
  return ready;
}
