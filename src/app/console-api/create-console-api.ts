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
  /** A group of calls: any name is taken to be one, and looked for when it is called. */
  function group<Group extends keyof ConsoleCalls>(name: Group): ConsoleCalls[Group] {
    const call =
      (key: string) =>
      async (...args: unknown[]) => {
        const found: unknown = Reflect.get((await load())[name], key);
        if (typeof found !== 'function')
          throw new AppError('invalid-argument', `There is no reelshelf.${name}.${key}().`);
        return found(...args);
      };
    const calls = {
      // Not async: it gives one item after the other.
      ...(name === 'items' && {
        query: async function* (...args: Parameters<ConsoleCalls['items']['query']>) {
          yield* (await load()).items.query(...args);
        },
      }),
    };
    // A symbol, and `then`, are asked for by the language itself.
    const get = (known: object, key: string | symbol) =>
      Reflect.get(known, key) ?? (typeof key === 'string' && key !== 'then' ? call(key) : undefined);
    return new Proxy(calls, { get }) as ConsoleCalls[Group];
  }
  return {
    ready: untilReady(parts),
    libraries: group('libraries'),
    library: group('library'),
    folders: group('folders'),
    items: group('items'),
    groups: group('groups'),
    history: group('history'),
    searches: group('searches'),
    people: group('people'),
    metadata: group('metadata'),
    cache: group('cache'),
    jobs: group('jobs'),
    storage: group('storage'),
    migrations: group('migrations'),
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
