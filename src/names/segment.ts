import type { NamePartKind } from '../shared/names/parsed-name.ts';

/** A stretch of a segment that was recognised; offsets within the segment, `end` behind the last. */
export interface Mark {
  readonly kind: NamePartKind;
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** False for a word that may as well belong to a title ("French", "Extended"). */
  readonly isStrong: boolean;
}

/** Numbers of seasons and episodes, as far as a segment states them. */
export interface Numbers {
  seasons: readonly number[];
  episodes: readonly number[];
  absolute: readonly number[];
}

/** One folder or file name while it is being read. */
export interface Segment {
  /** Without the extension. */
  readonly text: string;
  readonly lower: string;
  /** The first character behind a group's or a website's bracket. */
  titleStart: number;
  /** Not in order while the segment is read. */
  readonly marks: Mark[];
  readonly numbers: Numbers;
  year: number | null;
  date: string | null;
  part: number | null;
}

/** A segment of which nothing is known yet. */
export function newSegment(text: string): Segment {
  return {
    text,
    // Lower case may change the length ("İ"); offsets must not.
    lower: text.toLowerCase().length === text.length ? text.toLowerCase() : text,
    titleStart: 0,
    marks: [],
    numbers: { seasons: [], episodes: [], absolute: [] },
    year: null,
    date: null,
    part: null,
  };
}

/** Whether nothing was recognised between the two offsets. */
export function isFree(segment: Segment, start: number, end: number): boolean {
  return segment.marks.every((mark) => mark.end <= start || mark.start >= end);
}

/** Marks a stretch, unless a part of it is marked already; tells whether it did. */
export function claim(
  segment: Segment,
  kind: NamePartKind,
  start: number,
  end: number,
  value: string,
  isStrong = true,
): boolean {
  if (end <= start || !isFree(segment, start, end)) return false;
  segment.marks.push({ kind, start, end, value, isStrong });
  return true;
}

const FILLER = /^[\s._\-–—()[\]{}【】（）「」+,;~&|★/\\]*$/;

/** Whether only separators and brackets lie between the two offsets. */
export function isFiller(text: string, start: number, end: number): boolean {
  return end <= start || FILLER.test(text.slice(start, end));
}
