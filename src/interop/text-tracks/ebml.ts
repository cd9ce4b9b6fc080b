import type { WindowedBytes } from './windowed-bytes.ts';

/** An element of EBML (RFC 8794) in bytes that begin anywhere. */
export interface EbmlElement {
  readonly id: number;
  /** Where its content begins. */
  readonly dataAt: number;
  /** Where it ends; null: it does not tell, as in a live recording. */
  readonly end: number | null;
}

/** Most bytes of an id and a size. */
const LONGEST_HEAD = 12;

/** The element that begins at `at`; null where none does, or the bytes are at their end. */
export function elementIn(bytes: Uint8Array, at: number): EbmlElement | null {
  const idLength = vintLength(bytes[at]);
  if (idLength === 0 || idLength > 4) return null;
  const id = unsigned(bytes, at, at + idLength);
  const sizeAt = at + idLength;
  const sizeLength = vintLength(bytes[sizeAt]);
  const size = sizeLength === 0 ? null : vintAt(bytes, sizeAt);
  if (id === null || size === null) return null;
  const dataAt = sizeAt + sizeLength;
  const isUnknown = size === 2 ** (7 * sizeLength) - 1;
  if (!isUnknown && !Number.isSafeInteger(dataAt + size)) return null;
  return { id, dataAt, end: isUnknown ? null : dataAt + size };
}

/** The same in a file; places are those of the file. */
export async function elementAt(file: WindowedBytes, at: number): Promise<EbmlElement | null> {
  const head = await file.at(at, LONGEST_HEAD);
  const found = elementIn(head, 0);
  return (
    found && { id: found.id, dataAt: at + found.dataAt, end: found.end === null ? null : at + found.end }
  );
}

/** The elements one behind the other in bytes; ends at the first that is damaged or cut off. */
export function* elementsIn(
  bytes: Uint8Array,
): Generator<{ readonly id: number; readonly data: Uint8Array }> {
  for (let at = 0; at < bytes.length; ) {
    const found = elementIn(bytes, at);
    if (found === null || found.end === null || found.end > bytes.length) return;
    yield { id: found.id, data: bytes.subarray(found.dataAt, found.end) };
    at = found.end;
  }
}

/** The first element of this id in bytes. */
export function childOf(bytes: Uint8Array, id: number): Uint8Array | undefined {
  for (const element of elementsIn(bytes)) if (element.id === id) return element.data;
  return undefined;
}

/** A whole number as the content of an element; null for what is none, or too large to be counted with. */
export function unsignedOf(data: Uint8Array | undefined): number | null {
  return data === undefined || data.length > 8 ? null : unsigned(data, 0, data.length);
}

/** Text as the content of an element, up to a zero; undefined without one. */
export function textOf(data: Uint8Array | undefined): string | undefined {
  if (data === undefined) return undefined;
  const end = data.indexOf(0);
  return new TextDecoder().decode(end < 0 ? data : data.subarray(0, end));
}

/** A number of variable length, with the bytes it takes; null where none is. */
export function vintIn(
  bytes: Uint8Array,
  at: number,
): { readonly value: number; readonly length: number } | null {
  const length = vintLength(bytes[at]);
  const value = length === 0 ? null : vintAt(bytes, at);
  return value === null ? null : { value, length };
}

/** 0: no such number begins with this byte. */
function vintLength(first: number | undefined): number {
  return first === undefined || first === 0 ? 0 : Math.clz32(first) - 23;
}

function vintAt(bytes: Uint8Array, at: number): number | null {
  const first = bytes[at] ?? 0;
  const length = vintLength(first);
  const rest = unsigned(bytes, at + 1, at + length);
  if (rest === null) return null;
  return (first & (0xff >> length)) * 2 ** (8 * (length - 1)) + rest;
}

function unsigned(bytes: Uint8Array, from: number, to: number): number | null {
  if (to > bytes.length) return null;
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 256 + (bytes[at] ?? 0);
  return Number.isFinite(value) ? value : null;
}
