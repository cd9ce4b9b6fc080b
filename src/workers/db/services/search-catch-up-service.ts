import type { Connection } from '../engine/connection.ts';
import { catchUpSearch, countSearchPending } from '../repositories/search-repository.ts';
import type { BackgroundPace } from './background-pace.ts';

/** Items of one transaction. */
const CHUNK = 2_000;
/** Items of one statement where somebody scrolls; each leaves a segment of its own, to be merged later. */
const SMALL_CHUNK = 200;

/** Brings full text up to date with the items that wait for it; returns how many. `progress` is told 0 to 1. */
export async function catchUpWithSearch(
  connection: Connection,
  progress: (fraction: number) => void,
  pace?: BackgroundPace,
): Promise<number> {
  const total = await connection.read(countSearchPending);
  for (let done = 0; done < total; ) {
    await pace?.rest();
    const limit = pace?.isSlow ? SMALL_CHUNK : CHUNK;
    const caughtUp = await connection.write((statements) => catchUpSearch(statements, limit), {
      durability: 'relaxed',
    });
    if (caughtUp === 0) break;
    done += caughtUp;
    progress(done / total);
    await connection.checkpoint('passive');
  }
  progress(1);
  return total;
}
