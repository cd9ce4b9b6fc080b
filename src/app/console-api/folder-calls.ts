import type { ScanRoot } from '../../shared/files/scan-root.ts';
import { AppError } from '../../shared/reply.ts';
import { matchTitles } from '../metadata/match-titles.ts';
import { placeOfFiles, placeOfFolder, placeOfList } from '../scan/choose-folder.ts';
import type { ChosenPlace } from '../scan/chosen-place.ts';
import type { ScanService } from '../scan/scan-service.ts';
import {
  requireFile,
  requireFiles,
  requireId,
  requireList,
  requireObject,
  requireText,
  requireWord,
} from './check-arguments.ts';
import type { ConsoleApi } from './console-api.ts';
import type { ConsoleParts } from './console-parts.ts';

/** Folders and their scans, for scripts. */
export function folderCalls({ backend, libraries, queue, scans }: ConsoleParts): ConsoleApi['folders'] {
  return {
    list: async (libraryId) => {
      if (libraryId !== undefined) requireId('libraryId', libraryId);
      return backend.scan.roots(libraryId);
    },
    add: async (libraryId, place) => {
      requireId('libraryId', libraryId);
      const [root] = await (await scans()).add(libraryId, [placeOf(place)]);
      if (root) return root;
      throw new AppError('not-found', 'Nothing was added.');
    },
    scan: async (libraryId) => {
      if (libraryId === undefined) return (await scans()).scanAll();
      requireId('libraryId', libraryId);
      return [await (await scans()).scanLibrary(libraryId)];
    },
    readNames: async (libraryId) => {
      requireId('libraryId', libraryId);
      return (await scans()).scanLibrary(libraryId, { rereadsNames: true });
    },
    match: async (libraryId) => {
      requireId('libraryId', libraryId);
      const library = libraries.find(libraryId);
      if (library) return matchTitles({ queue }, library);
      throw new AppError('not-found', `There is no library ${libraryId}.`);
    },
    remove: async (id, titles = 'keep') => {
      requireWord('titles', titles, ['keep', 'remove']);
      const service = await scans();
      await service.remove(await rootOf(service, id), titles);
    },
    settleVanished: async (id, answer) => {
      requireText('answer', answer);
      requireWord('answer', answer, ['gone', 'keep']);
      const service = await scans();
      await service.settle(await rootOf(service, id), answer);
    },
    rules: async (libraryId) => {
      requireId('libraryId', libraryId);
      return backend.scan.rules(libraryId);
    },
    setRules: async (libraryId, rules) => {
      requireId('libraryId', libraryId);
      requireObject('rules', rules);
      await backend.scan.setRules(libraryId, { ...(await backend.scan.rules(libraryId)), ...rules });
    },
    explain: async (paths, libraryId) => {
      requireList('paths', paths);
      if (libraryId !== undefined) requireId('libraryId', libraryId);
      const rules = libraryId === undefined ? [] : (await backend.scan.rules(libraryId)).nameRules;
      return backend.media.explainNames(paths.map(String), rules);
    },
  };
}

function placeOf(place: FileSystemDirectoryHandle | readonly File[] | File): ChosenPlace {
  if (place instanceof FileSystemDirectoryHandle) return placeOfFolder(place);
  if (Array.isArray(place)) {
    requireFiles('place', place);
    const files = placeOfFiles(place);
    if (files) return files;
  }
  requireFile('place', place);
  return placeOfList(place as File);
}

async function rootOf(service: ScanService, id: number): Promise<ScanRoot> {
  requireId('id', id);
  const root = (await service.roots()).find((candidate) => candidate.id === id);
  if (root) return root;
  throw new AppError('not-found', `There is no folder ${id}.`);
}
