import type { NamePart } from '../../shared/names/parsed-name.ts';

/** A stretch of a path and what it was taken for; without a part it was taken for nothing. */
export interface NameSegment {
  readonly text: string;
  readonly part?: NamePart;
}

/** A whole path cut where its parts begin and end. Where parts overlap, the one that begins first goes on to its end. */
export function nameSegments(path: string, parts: readonly NamePart[]): NameSegment[] {
  const segments: NameSegment[] = [];
  let at = 0;
  for (const part of [...parts].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(at, part.start);
    const end = Math.min(path.length, part.end);
    if (end <= start) continue;
    if (start > at) segments.push({ text: path.slice(at, start) });
    segments.push({ text: path.slice(start, end), part });
    at = end;
  }
  if (at < path.length) segments.push({ text: path.slice(at) });
  return segments;
}
