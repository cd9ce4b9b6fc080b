/** Arrays of numbers that lie in a file as they are in memory. */
type NumberArray =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Float32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>;

const ARRAY_TYPES = {
  Uint8Array,
  Uint16Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  Int32Array,
} as const;
type ArrayType = keyof typeof ARRAY_TYPES;

/** What stands in the outline for an array: its type, where it begins (bytes), how many numbers it has. */
interface Placed {
  readonly $array: ArrayType;
  readonly at: number;
  readonly length: number;
}

/** Every array begins at a multiple of this, in bytes: the largest number has eight. */
const ALIGNMENT = 8;

/** Plain data with its arrays set apart. */
export interface FlatTree {
  /** The data as JSON, in which a place stands for each array. */
  readonly outline: string;
  readonly arrays: readonly { readonly at: number; readonly bytes: Uint8Array<ArrayBuffer> }[];
  /** Bytes all arrays take, the gaps between them included. */
  readonly size: number;
}

/** Takes plain data (objects, arrays, strings, numbers, typed arrays) apart, to be written to a file. */
export function flattenTree(data: unknown): FlatTree {
  const arrays: { at: number; bytes: Uint8Array<ArrayBuffer> }[] = [];
  let size = 0;
  const outline = JSON.stringify(data, (_, value: unknown) => {
    if (!ArrayBuffer.isView(value)) return value;
    const array = value as NumberArray;
    const placed = { $array: array.constructor.name as ArrayType, at: size, length: array.length };
    arrays.push({ at: size, bytes: new Uint8Array(array.buffer, array.byteOffset, array.byteLength) });
    size += Math.ceil(array.byteLength / ALIGNMENT) * ALIGNMENT;
    return placed;
  });
  return { outline, arrays, size };
}

/**
 * Puts the data together again. Its arrays lie in `buffer` and copy nothing.
 * @param from Where the arrays begin in the buffer: bytes, a multiple of 8.
 */
export function readTree(outline: string, buffer: ArrayBuffer, from: number): unknown {
  return JSON.parse(outline, (_, value: unknown) =>
    isPlaced(value) ? new ARRAY_TYPES[value.$array](buffer, from + value.at, value.length) : value,
  );
}

function isPlaced(value: unknown): value is Placed {
  return typeof value === 'object' && value !== null && '$array' in value;
}
