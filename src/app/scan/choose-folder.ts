import { chooseFile } from '../choose-file.ts';
import type { ChosenPlace } from './chosen-place.ts';

/** Chromium's picker, whose handles let a folder be looked at again without asking. */
interface PickerWindow extends Window {
  showDirectoryPicker?(options: {
    readonly id: string;
    readonly mode: 'read';
  }): Promise<FileSystemDirectoryHandle>;
}

/** Ends of the names of texts of paths. */
const LIST_EXTENSIONS = ['.txt', '.list', '.m3u', '.m3u8'] as const;
/** What a root may be called at most, in UTF-16 units. */
const LONGEST_NAME = 200;

/** Whether a folder can be picked so that it can be looked at again. */
export function hasFolderPicker(): boolean {
  return 'showDirectoryPicker' in window;
}

/** Lets a person choose a folder by the best way there is; nothing when they changed their mind. */
export function chooseFolder(): Promise<ChosenPlace | undefined> {
  return hasFolderPicker() ? pickFolder() : chooseFilesOfFolder();
}

/** Lets a person choose a text of paths; nothing when they changed their mind. */
export async function chooseList(): Promise<ChosenPlace | undefined> {
  const file = await chooseFile([...LIST_EXTENSIONS, 'text/plain'].join(','));
  return file && placeOfList(file);
}

/** A folder as a place. */
export function placeOfFolder(handle: FileSystemDirectoryHandle): ChosenPlace {
  return { kind: 'folder', name: rootName(handle.name), handle };
}

/** A text of paths as a place. */
export function placeOfList(file: File): ChosenPlace {
  return { kind: 'list', name: rootName(file.name.replace(/\.[^.]+$/, '')), file };
}

/** Whether a file is a text of paths by its name, and no catalogue. */
export function isList({ name }: File): boolean {
  return LIST_EXTENSIONS.some((extension) => name.toLowerCase().endsWith(extension));
}

/** The files of a chosen folder as a place; nothing when it holds none. */
export function placeOfFiles(files: readonly File[]): ChosenPlace | undefined {
  const [first] = files;
  if (first === undefined) return undefined;
  const path = first.webkitRelativePath || first.name;
  return { kind: 'files', name: rootName(path.split('/', 1)[0] ?? ''), files };
}

async function pickFolder(): Promise<ChosenPlace | undefined> {
  try {
    const handle = await (window as PickerWindow).showDirectoryPicker?.({ id: 'folder', mode: 'read' });
    return handle && placeOfFolder(handle);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/**
 * Lets a person choose a folder as files, once. Chromium's handles leave out names that some system does not allow, such
 * as those with a colon or a question mark: https://wicg.github.io/file-system-access/ (valid file name).
 */
export function chooseFilesOfFolder(): Promise<ChosenPlace | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  input.webkitdirectory = true;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(placeOfFiles([...(input.files ?? [])])), { once: true });
    input.addEventListener('cancel', () => resolve(undefined), { once: true });
    input.click();
  });
}

/** As the database takes it; the folder of a whole drive has no name of its own. */
function rootName(name: string): string {
  return name.replaceAll('/', ' ').trim().slice(0, LONGEST_NAME).trim() || 'Folder';
}
