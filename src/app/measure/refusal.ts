import { formatCount } from '../../shared/format-number.ts';
import { formatSize } from '../../shared/format-size.ts';
import { AppError } from '../../shared/reply.ts';
import type { DatabaseStatus } from '../backend.ts';
import type { StorageSpace } from '../storage-control.ts';

/** Titles the self-test can be run with. */
export const MEASURE_ITEMS = { fewest: 1000, usual: 10_000, most: 200_000 } as const;

/** Bytes a title takes while it is imported: the database, what waits beside it, and indexes being built. */
const BYTES_PER_ITEM = 4000;
/** Bytes needed whatever the size: the file that storage is timed with, and some air. */
const BYTES_BESIDES = 50_000_000;

/** How things stand before a measurement. */
export interface Circumstances {
  readonly items: number;
  readonly status: DatabaseStatus;
  /** Titles of the jobs that are running, in this tab and others. */
  readonly running: readonly string[];
  /** Undefined where the browser does not tell. */
  readonly space: StorageSpace | undefined;
}

/** Bytes of free space that measuring with so many titles needs. */
export function bytesNeeded(items: number): number {
  return BYTES_BESIDES + items * BYTES_PER_ITEM;
}

/** Why nothing can be measured now, or undefined when it can. */
export function refusal({ items, status, running, space }: Circumstances): AppError | undefined {
  const { fewest, most } = MEASURE_ITEMS;
  if (!Number.isSafeInteger(items) || items < fewest || items > most)
    return new AppError(
      'invalid-argument',
      `Measuring takes ${formatCount(fewest)} to ${formatCount(most)} titles, not ${items}.`,
    );
  if (status.state === 'opening')
    return new AppError('busy', 'The library is still being opened. Try again in a moment.');
  if (status.state !== 'ready') return new AppError(status.reason.code, status.reason.message);
  const [job] = running;
  if (job !== undefined)
    return new AppError('busy', `“${job}” is being worked on, and both would only slow each other down.`);
  return spaceRefusal(bytesNeeded(items), space);
}

function spaceRefusal(needed: number, space: StorageSpace | undefined): AppError | undefined {
  if (space === undefined) return undefined;
  const free = Math.max(0, space.quota - space.usage);
  if (free >= needed) return undefined;
  return new AppError(
    'storage-full',
    `This needs ${formatSize(needed)} of space for a while, and the browser has ${formatSize(free)} left for Reelshelf. Nothing was changed.`,
  );
}
