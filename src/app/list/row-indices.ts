/**
 * An array of `length` row numbers that takes no memory: `indices[i] === i`. The virtualizer accepts
 * only what passes `Array.isArray`, and reads its length and the few elements it shows.
 */
export function rowIndices(length: number): number[] {
  return new Proxy<number[]>([], {
    get(target, key, receiver): unknown {
      if (key === 'length') return length;
      if (typeof key === 'string') {
        const index = Number(key);
        if (Number.isInteger(index) && index >= 0 && index < length) return index;
      }
      return Reflect.get(target, key, receiver);
    },
  });
}
