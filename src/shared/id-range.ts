/** Ids from one to another, both of them included. */
export interface IdRange {
  readonly firstId: number;
  readonly lastId: number;
}

/** The stretches that ids make, which come in their order, each once. */
export function rangesOf(ids: readonly number[]): IdRange[] {
  const ranges: { firstId: number; lastId: number }[] = [];
  for (const id of ids) {
    const last = ranges.at(-1);
    if (last !== undefined && id === last.lastId + 1) last.lastId = id;
    else ranges.push({ firstId: id, lastId: id });
  }
  return ranges;
}
