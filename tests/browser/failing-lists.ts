import type { App } from '../../src/app/app.ts';
import { Observable } from '../../src/app/observable.ts';
import { Toasts } from '../../src/app/toasts.ts';
import { BIN_LIBRARY_ID } from '../../src/shared/bin-library.ts';
import { AppError } from '../../src/shared/reply.ts';
import { adoptTokens } from '../../src/ui/styles/tokens.ts';

const MODULES = {
  'rs-bin': () => import('../../src/ui/views/libraries/rs-bin.ts'),
  'rs-recent-view': () => import('../../src/ui/views/shelves/rs-recent-view.ts'),
  'rs-favourites-view': () => import('../../src/ui/views/shelves/rs-favourites-view.ts'),
  'rs-history-view': () => import('../../src/ui/views/history/rs-history-view.ts'),
  'rs-jobs-view': () => import('../../src/ui/views/jobs/rs-jobs-view.ts'),
  'rs-job-report': () => import('../../src/ui/views/jobs/rs-job-report.ts'),
  'rs-title-search': () => import('../../src/ui/views/collections/rs-title-search.ts'),
};

/** A list whose reading can fail. */
export type FailingList = keyof typeof MODULES;

/** A job of which nothing was noted. */
const JOB = {
  ...{ id: 1, jobType: 'import', status: 'completed', title: 'films.jsonl', startedAt: 0, finishedAt: 0 },
  ...{ processed: 0, added: 0, updated: 0, skipped: 0, rejected: 0, adjusted: 0, people: 0, credits: 0 },
  errorMessage: null,
};

/** How often each list was read, and what it is to fail with. */
export interface Reading {
  /** Whether it fails from now on. */
  fails: boolean;
  count: number;
}

/**
 * Shows a list over reads that fail as long as they are told to.
 * @param pages How many pages can be read, of as many entries as are asked for.
 * @param fails Whether the first reading fails.
 */
export async function mountList(tag: FailingList, pages: number, fails: boolean): Promise<Reading> {
  await MODULES[tag]();
  adoptTokens(document);
  const reading: Reading = { fails, count: 0 };
  let id = 0;
  const read = async <T>(limit: number, entry: (id: number) => T): Promise<T[]> => {
    reading.count++;
    if (reading.fails) throw new AppError('storage-full', 'There is no room left.');
    const isThere = id < pages * limit;
    return isThere ? Array.from({ length: limit }, () => entry(++id)) : [];
  };
  const binned = (_: unknown, limit: number) =>
    read(limit, (at) => ({
      id: at,
      title: `Film ${at}`,
      year: 1990,
      mediaType: 'movie',
      seriesTitle: null,
      season: null,
      episode: null,
      episodes: 0,
      libraryName: 'Films',
      deletedAt: 0,
    }));
  const acts = ({ limit }: { limit: number }) =>
    read(limit, (at) => ({
      id: at,
      doneAt: 0,
      undoneAt: null,
      edits: [{ kind: 'watched', isWatched: true }],
      itemCount: 1,
      itemId: 1,
      title: `Film ${at}`,
    }));
  const backend = {
    onChange: () => () => undefined,
    libraries: { binned, deleted: async () => [] },
    items: {
      count: async ({ libraryId }: { libraryId: number }) => (libraryId === BIN_LIBRARY_ID ? pages : 0),
    },
    edits: { acts },
    jobs: {
      list: () => read(0, () => null),
      unfinished: async () => [],
      get: async () => (await read(1, () => JOB))[0] ?? JOB,
    },
    search: { page: async () => ({ rows: await rows(0), reasons: [], total: 0 }) },
  };
  const rows = async (limit: number) =>
    new TextEncoder().encode(JSON.stringify(await read(limit, () => null)));
  const timed = async () => ({ titles: [], rows: await rows(0) });
  const app = {
    backend,
    posters: new Observable(undefined),
    toasts: new Toasts(),
    jobs: new Observable([]),
    shelves: async () => ({ reads: { timed } }),
  } as unknown as App;
  const main = document.createElement('main');
  main.style.background = 'var(--surface)';
  main.append(Object.assign(document.createElement(tag), { app, label: 'Add a title' }));
  document.body.replaceChildren(main);
  return reading;
}
