import { sharedInstrumentation } from '../../instrumentation/shared-instrumentation.ts';
import { AppError } from '../../shared/reply.ts';
import type { DatabaseStatus } from '../backend.ts';
import type { ConsoleApi } from './console-api.ts';
import type { ConsoleCalls } from './console-calls.ts';
import type { ConsoleParts } from './console-parts.ts';

const loadReports = () => import('../performance/performance-reports.ts');

/**
 * Makes the object that people's scripts and benchmark runs find as `globalThis.reelshelf`. What it does is
 * loaded with the first call: the first screen needs none of it.
 */
export function createConsoleApi(parts: ConsoleParts): ConsoleApi {
  let loaded: Promise<ConsoleCalls> | undefined;
  const load = () => {
    loaded ??= import('./console-calls.ts').then(({ createConsoleCalls }) => createConsoleCalls(parts));
    return loaded;
  };
  /** A group of calls by their names. */
  function group<Group extends keyof ConsoleCalls>(
    name: Group,
    calls: readonly string[],
  ): ConsoleCalls[Group] {
    const forwarded = calls.map((call) => [
      call,
      async (...args: unknown[]) => {
        const target: object = (await load())[name];
        return (Reflect.get(target, call) as (...given: unknown[]) => unknown)(...args);
      },
    ]);
    return Object.fromEntries(forwarded) as ConsoleCalls[Group];
  }
  return {
    ready: untilReady(parts),
    libraries: group('libraries', ['list', 'create', 'rename', 'edit', 'deleted', 'remove']),
    library: group('library', ['generate', 'importFiles']),
    folders: group('folders', [
      'list',
      'add',
      'scan',
      'readNames',
      'match',
      'remove',
      'settleVanished',
      'rules',
      'setRules',
      'explain',
    ]),
    items: {
      ...group('items', ['count', 'facets', 'get', 'page', 'prepare', 'landmarks', 'edit']),
      query: async function* (query, options) {
        yield* (await load()).items.query(query, options);
      },
    },
    history: group('history', ['list', 'undo', 'redo']),
    searches: group('searches', [
      'list',
      'create',
      'update',
      'pin',
      'move',
      'delete',
      'restore',
      'exportFile',
      'importFile',
    ]),
    people: group('people', ['get', 'coWorkers', 'page', 'company', 'companies']),
    metadata: group('metadata', [
      'search',
      'find',
      'details',
      'season',
      'episode',
      'subtitles',
      'downloadSubtitle',
      'test',
      'facts',
      'states',
    ]),
    cache: group('cache', [
      'get',
      'set',
      'setMany',
      'delete',
      'clearAll',
      'clearExpired',
      'maintain',
      'stats',
      'testRedis',
    ]),
    jobs: group('jobs', [
      'list',
      'wait',
      'cancel',
      'pause',
      'resume',
      'retry',
      'toFront',
      'rejections',
      'clearHistory',
    ]),
    storage: group('storage', ['exportDatabase', 'inspect', 'restore', 'estimate']),
    migrations: group('migrations', ['status', 'verify']),
    performance: {
      report: async (options) => (await loadReports()).performanceReport(parts, options),
      export: async (options) => (await loadReports()).exportPerformance(parts, options),
      trace: async (options) => (await loadReports()).performanceTrace(options),
      spans: (name, count = 100) => sharedInstrumentation()?.recent(name, count) ?? [],
      reset: () => sharedInstrumentation()?.reset(),
      warnAbove: (ms) => {
        const instrumentation = sharedInstrumentation();
        if (instrumentation) instrumentation.slowThreshold = ms;
      },
      setRecording: (recordTimes) => parts.settings.change({ recordTimes }),
      measureOverhead: async () => (await import('../performance/measure-overhead.ts')).measureOverhead(),
      measureMachine: async (options) => {
        const { machineMeasurement } = await import('../measure/machine-measurement.ts');
        return machineMeasurement(parts).run(options);
      },
    },
  };
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
