import { basePath } from '../../pwa/base-path.ts';
import { storageName } from '../../shared/storage-prefix.ts';

/** What {@link withMeasuringLock} answers when another tab is measuring. */
export const ELSEWHERE = Symbol('another tab is measuring');

/** Does something while no other tab measures; a tab that is gone holds nothing. */
export async function withMeasuringLock<T>(work: () => Promise<T>): Promise<T | typeof ELSEWHERE> {
  const name = storageName(basePath(), 'measuring');
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) =>
    lock === null ? ELSEWHERE : work(),
  );
}

/** Name of the file that storage is timed with. */
export function storageFileName(): string {
  return storageName(basePath(), 'measurement-file');
}
