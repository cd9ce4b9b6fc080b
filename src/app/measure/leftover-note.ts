import { basePath } from '../../pwa/base-path.ts';
import { storageName } from '../../shared/storage-prefix.ts';

/**
 * Remembers, over a closed tab or a killed browser, that a library was made to be measured with: the
 * mark that it carries. Written before the library is made, cleared when it is gone.
 */
export const leftoverNote = {
  get mark(): string | undefined {
    return localStorage.getItem(key()) ?? undefined;
  },
  write(mark: string): void {
    localStorage.setItem(key(), mark);
  },
  clear(): void {
    localStorage.removeItem(key());
  },
};

/** Whether a tab was closed, or a browser killed, in the middle of a measurement; or another tab measures. */
export function hasLeftover(): boolean {
  return leftoverNote.mark !== undefined;
}

function key(): string {
  return storageName(basePath(), 'measurement');
}
