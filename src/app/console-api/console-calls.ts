import { type ItemCriteria, isListCriteria } from '../../shared/item-criteria.ts';
import type { Library, LibraryDraft } from '../../shared/library.ts';
import { AppError } from '../../shared/reply.ts';
import { unpackJson } from '../../shared/unpack-json.ts';
import { exportDatabase } from '../database-export.ts';
import { inspectDatabase, restoreDatabase } from '../database-restore.ts';
import { importWhole } from '../import/import-whole.ts';
import { makeSynthetic } from '../import/start-synthetic.ts';
import { endOfJob } from '../jobs/end-of-job.ts';
import { resumeJob, retryJob } from '../jobs/resume-job.ts';
import { PeopleSource } from '../people/people-source.ts';
import { unpackCompany, unpackPerson } from '../people/unpack-detail.ts';
import { batchCalls, groupCalls } from './batch-calls.ts';
import {
  requireFile,
  requireFiles,
  requireId,
  requireImportOptions,
  requireNumber,
  requireObject,
  requirePeopleQuery,
  requireText,
  requireWord,
} from './check-arguments.ts';
import type { ConsoleApi } from './console-api.ts';
import type { ConsoleParts } from './console-parts.ts';
import { criteriaOf } from './criteria-of-query.ts';
import { editCall, historyCalls } from './edit-calls.ts';
import { folderCalls } from './folder-calls.ts';
import { cacheCalls, metadataCalls } from './metadata-calls.ts';
import { searchCalls } from './search-calls.ts';

const LIBRARY_EDITS = ['library-set', 'library-delete', 'library-restore', 'library-merge'];
const LIBRARY_TYPES = ['movie', 'tv', 'mixed'];
const never = new AbortController().signal;

/** The calls of the console API, which are loaded with the first of them. */
export type ConsoleCalls = Omit<ConsoleApi, 'ready' | 'performance'>;

/** Makes them. Arguments are looked at first: they come from people's scripts. */
export function createConsoleCalls(parts: ConsoleParts): ConsoleCalls {
  return {
    libraries: libraryCalls(parts),
    library: {
      generate: async (options) => {
        requireObject('options', options);
        const { items, seed = 1 } = options;
        requireNumber('options.items', items, 1);
        requireNumber('options.seed', seed, 0);
        return makeSynthetic(parts, { items, seed });
      },
      importFiles: async (files, options = {}) => {
        requireFiles('files', files);
        requireImportOptions(options);
        return importWhole(parts, files, options);
      },
    },
    folders: folderCalls(parts),
    items: itemCalls(parts),
    groups: groupCalls(parts),
    history: historyCalls(parts),
    searches: searchCalls(parts),
    people: peopleCalls(parts),
    metadata: metadataCalls(parts),
    cache: cacheCalls(parts),
    jobs: jobCalls(parts),
    storage: storageCalls(parts),
    migrations: parts.backend.migrations,
  };
}

function libraryCalls(parts: ConsoleParts): ConsoleCalls['libraries'] {
  const { libraries } = parts.backend;
  return {
    list: libraries.list,
    create: async (draft: LibraryDraft) => {
      requireObject('draft', draft);
      requireText('draft.name', draft.name);
      requireWord('draft.mediaType', draft.mediaType, LIBRARY_TYPES);
      return (await libraries.create(draft)).value;
    },
    rename: async (id, name) => {
      requireId('id', id);
      requireText('name', name);
      await libraries.edit(id, { kind: 'library-set', changes: { name } });
      return requireLibrary(parts, id);
    },
    edit: async (id, edit) => {
      requireId('id', id);
      requireObject('edit', edit);
      requireWord('edit.kind', String(edit.kind), LIBRARY_EDITS);
      if (edit.kind === 'library-set') requireObject('edit.changes', edit.changes);
      if (edit.kind === 'library-merge') requireId('edit.intoId', edit.intoId);
      return libraries.edit(id, edit);
    },
    deleted: libraries.deleted,
    remove: async (id) => {
      requireId('id', id);
      return parts.jobs.removeLibrary(id, await libraryName(parts, id));
    },
  };
}

function itemCalls(parts: ConsoleParts): ConsoleCalls['items'] {
  const { backend, source } = parts;
  return {
    query: (query, { pageSize = 500 } = {}) => {
      requireNumber('options.pageSize', pageSize, 1);
      return walk(source, criteriaOf(query), pageSize);
    },
    count: async (query) => {
      const criteria = criteriaOf(query);
      if (isListCriteria(criteria)) return backend.items.count(criteria);
      return (await backend.search.page(criteria, 0, 0)).total;
    },
    facets: async (query) => backend.search.facets(criteriaOf(query)),
    get: async (id) => {
      requireId('id', id);
      return backend.items.get(id);
    },
    page: async (query, { at = 0, limit = 100 } = {}) => {
      requireNumber('place.at', at, 0);
      requireNumber('place.limit', limit, 1);
      const { total, rows, at: first } = await source.page(criteriaOf(query), at, limit, never);
      return { at: first, total, items: rows };
    },
    prepare: async (query) => source.prepare(criteriaOf(query)),
    landmarks: async (query) => source.landmarks(criteriaOf(query), never),
    edit: editCall({ backend }),
    ...batchCalls(parts),
  };
}

function peopleCalls({ backend }: ConsoleParts): ConsoleCalls['people'] {
  const { people } = backend;
  const source = new PeopleSource(backend);
  backend.onChange(() => source.invalidate());
  return {
    get: async (id) => {
      requireId('id', id);
      return unpackPerson(await people.person(id));
    },
    coWorkers: async (id) => {
      requireId('id', id);
      return people.personSummary(id, `console-${crypto.randomUUID()}`);
    },
    page: async (query = {}, { at = 0, limit = 100 } = {}) => {
      requirePeopleQuery(query);
      requireNumber('place.at', at, 0);
      requireNumber('place.limit', limit, 1);
      const criteria = { sort: 'name', descending: false, ...query } as const;
      const { total, rows } = await source.page(criteria, at, limit, never);
      return { at, total, people: rows };
    },
    company: async (id) => {
      requireId('id', id);
      return unpackCompany(await people.company(id));
    },
    companies: async () => unpackJson((await people.companies(`console-${crypto.randomUUID()}`)).rows),
  };
}

function jobCalls(parts: ConsoleParts): ConsoleCalls['jobs'] {
  const { backend, jobs, queue } = parts;
  return {
    list: async (limit = 100) => {
      requireNumber('limit', limit, 1);
      return backend.jobs.list(limit);
    },
    wait: async (id) => {
      requireId('id', id);
      return endOfJob(backend, id);
    },
    cancel: async (id) => {
      requireId('id', id);
      return jobs.cancel(id);
    },
    resume: async (id, files) => {
      requireId('id', id);
      if (files !== undefined) requireFiles('files', files);
      return resumeJob(parts, await backend.jobs.get(id), {}, files);
    },
    pause: async (id) => {
      requireId('id', id);
      return backend.runner.pause(id);
    },
    retry: async (id) => {
      requireId('id', id);
      return retryJob(parts, await backend.jobs.get(id));
    },
    toFront: async (id) => {
      requireId('id', id);
      return (await queue()).toFront(id);
    },
    rejections: async (id, { at = 0, limit = 100 } = {}) => {
      requireId('id', id);
      requireNumber('place.at', at, 0);
      requireNumber('place.limit', limit, 1);
      return backend.jobs.rejections(id, at, limit);
    },
    clearHistory: async () => (await queue()).clearHistory(),
  };
}

function storageCalls(parts: ConsoleParts): ConsoleCalls['storage'] {
  return {
    exportDatabase: async (target) => {
      if (target !== undefined) requireObject('target', target);
      return (await exportDatabase(parts, target ?? null)).file;
    },
    inspect: async (file) => {
      requireFile('file', file);
      return inspectDatabase(parts, file);
    },
    restore: async (file) => {
      requireFile('file', file);
      return restoreDatabase(parts, file);
    },
    estimate: async () => {
      const space = await parts.storage.estimate();
      const persisted = (await parts.storage.current()) === 'granted';
      return { usage: space?.usage ?? null, quota: space?.quota ?? null, persisted };
    },
  };
}

/** An order that changes midway ends the walk where the list then ends; nothing is told twice by position. */
async function* walk(source: ConsoleParts['source'], criteria: ItemCriteria, pageSize: number) {
  for (let at = 0, total = 1; at < total; at += pageSize) {
    const page = await source.page(criteria, at, pageSize, never);
    total = page.total;
    yield* page.rows;
  }
}

async function requireLibrary({ backend }: ConsoleParts, id: number): Promise<Library> {
  const library = (await backend.libraries.list()).find((candidate) => candidate.id === id);
  if (library) return library;
  throw new AppError('not-found', `There is no library ${id}.`);
}

async function libraryName({ backend }: ConsoleParts, id: number): Promise<string> {
  const { list, deleted } = backend.libraries;
  const library = [...(await list()), ...(await deleted())].find((candidate) => candidate.id === id);
  if (library) return library.name;
  throw new AppError('not-found', `There is no library ${id}.`);
}
