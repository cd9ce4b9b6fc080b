import type { ItemOrder, Landmark } from '../../../rpc/items-api.ts';
import type { ListCriteria } from '../../../shared/item-criteria.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { itemsByArrival } from '../repositories/item-list-repository.ts';
import { itemSortKey, joinIds, walkItems } from '../repositories/item-walk.ts';
import { sortedValue, type WalkPlace } from '../repositories/item-walk-query.ts';
import { findLandmarks } from './find-landmarks.ts';
import { type ItemScope, itemScope } from './item-scope.ts';
import { landmarkLabel, type SortedValue, scriptLabel } from './landmark-label.ts';

/** About 5 ms of work: between chunks the connection serves what is on screen. */
const CHUNK = 25_000;
const MOST_LANDMARKS = 40;

/** A stretch of the order and where to go on. */
interface Chunk {
  readonly ids: Uint32Array<ArrayBuffer>;
  readonly provisional: boolean;
  /** Absent at the end. */
  readonly next?: WalkPlace;
}

/**
 * The ids of a whole list in its order, read in chunks. Throws when the signal aborts.
 * @param chunkSize Ids read at once.
 */
export async function readOrder(
  connection: Connection,
  criteria: ListCriteria,
  signal: AbortSignal,
  chunkSize = CHUNK,
): Promise<ItemOrder> {
  let stretches: Uint32Array<ArrayBuffer>[] = [];
  let chunk: Chunk | undefined;
  do {
    const after: WalkPlace | undefined = chunk?.next;
    const next: Chunk = await connection.read((statements) =>
      readChunk(statements, criteria, after, chunkSize),
    );
    signal.throwIfAborted();
    // A first load ended or began meanwhile: the place was one in another order.
    const isOtherOrder = chunk !== undefined && chunk.provisional !== next.provisional;
    if (isOtherOrder) stretches = [];
    else stretches.push(next.ids);
    chunk = isOtherOrder ? undefined : next;
  } while (!chunk || chunk.next);
  const ids = joinIds(stretches);
  const { provisional } = chunk;
  const landmarks = provisional
    ? []
    : await connection.read((statements) => readLandmarks(statements, criteria, ids));
  return { ids, landmarks, provisional };
}

function readChunk(
  statements: Statements,
  criteria: ListCriteria,
  after: WalkPlace | undefined,
  size: number,
): Chunk {
  const scope = itemScope(statements, criteria);
  const { provisional } = scope;
  const ids = chunkIds(statements, criteria, scope, after, size);
  const last = ids.at(-1);
  if (last === undefined || ids.length < size) return { ids, provisional };
  const key = itemSortKey(statements, last);
  return key ? { ids, provisional, next: { id: last, key } } : { ids, provisional };
}

function chunkIds(
  statements: Statements,
  { descending }: ListCriteria,
  { walk, total, provisional }: ItemScope,
  after: WalkPlace | undefined,
  size: number,
): Uint32Array<ArrayBuffer> {
  if (total === 0) return new Uint32Array();
  if (provisional) return itemsByArrival(statements, walk, after?.id ?? 0, size);
  return walkItems(statements, walk, { descending, fromEnd: false }, after, size);
}

/** The places a rail can go to in a list of these ids, which are sorted so. */
export function readLandmarks(
  statements: Statements,
  { sort }: Pick<ListCriteria, 'sort'>,
  ids: Uint32Array,
): readonly Landmark[] {
  const known = new Map<number, SortedValue>();
  const valueAt = (position: number): SortedValue => {
    let value = known.get(position);
    if (value === undefined) {
      const key = itemSortKey(statements, ids[position] ?? 0);
      value = key ? sortedValue(sort, key) : null;
      known.set(position, value);
    }
    return value;
  };
  const by = (label: typeof landmarkLabel) =>
    findLandmarks(ids.length, (position) => label(sort, valueAt(position)), MOST_LANDMARKS);
  return by(landmarkLabel) ?? by(scriptLabel) ?? [];
}
