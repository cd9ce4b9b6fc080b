import { childOf, elementsIn, unsignedOf } from './ebml.ts';

/** A place that the index of a Matroska file names. */
export interface IndexEntry {
  readonly track: number;
  /** Ticks. */
  readonly time: number;
  /** Ticks; null: not told. */
  readonly duration: number | null;
  /** Of its cluster, from the segment on. */
  readonly cluster: number;
  /** Of its block, from the content of the cluster on; null: not told. */
  readonly block: number | null;
}

const POINT = 0xbb;
const TIME = 0xb3;
const POSITIONS = 0xb7;
const TRACK = 0xf7;
const CLUSTER_POSITION = 0xf1;
const RELATIVE_POSITION = 0xf0;
const DURATION = 0xb2;

/** All entries of an index, by time. */
export function readIndex(index: Uint8Array | undefined): readonly IndexEntry[] {
  const entries: IndexEntry[] = [];
  for (const point of elementsIn(index ?? new Uint8Array(0))) {
    const time = point.id === POINT ? unsignedOf(childOf(point.data, TIME)) : null;
    if (time === null) continue;
    for (const { id, data } of elementsIn(point.data)) {
      const track = id === POSITIONS ? unsignedOf(childOf(data, TRACK)) : null;
      const cluster = unsignedOf(childOf(data, CLUSTER_POSITION));
      if (track === null || cluster === null) continue;
      const block = unsignedOf(childOf(data, RELATIVE_POSITION));
      entries.push({ track, time, cluster, block, duration: unsignedOf(childOf(data, DURATION)) });
    }
  }
  return entries.sort((a, b) => a.time - b.time);
}
