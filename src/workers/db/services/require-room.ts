import { AppError } from '../../../shared/reply.ts';

/** Beside the file itself, room for what is written while it is copied. */
const MARGIN = 1.05;

/** Throws `storage-full`, naming what is needed, when the origin's quota has no room for so many bytes. */
export async function requireRoom(bytes: number): Promise<void> {
  const { quota, usage } = await navigator.storage.estimate();
  if (quota === undefined || usage === undefined) return;
  const needed = Math.ceil(bytes * MARGIN);
  const free = quota - usage;
  if (free >= needed) return;
  throw new AppError(
    'storage-full',
    `This needs ${megabytes(needed)} of space, and the browser has ${megabytes(Math.max(0, free))} left for Reelshelf.`,
    `needed ${needed}, quota ${quota}, usage ${usage}`,
  );
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000).toLocaleString('en')} MB`;
}
