import type { ChosenPlace } from './chosen-place.ts';

/**
 * A dropped folder in browsers that give no handle of it: all its files, each named by its path from the folder on, as
 * nothing else of a file goes with it into a worker.
 */
export async function placeOfEntry(entry: FileSystemDirectoryEntry): Promise<ChosenPlace> {
  const files: File[] = [];
  await addFiles(entry, entry.name, files);
  return { kind: 'files', name: entry.name || 'Folder', files };
}

async function addFiles(folder: FileSystemDirectoryEntry, path: string, files: File[]): Promise<void> {
  const reader = folder.createReader();
  // A reader gives some at a time, and none at the end.
  for (let entries = await nextEntries(reader); entries.length > 0; entries = await nextEntries(reader)) {
    for (const entry of entries) {
      const inner = `${path}/${entry.name}`;
      if (isFolder(entry)) await addFiles(entry, inner, files);
      else if (isFile(entry)) {
        const file = await fileOf(entry);
        files.push(new File([file], inner, { type: file.type, lastModified: file.lastModified }));
      }
    }
  }
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function nextEntries(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
