import { isObject } from '../../src/shared/is-object.ts';

/** Puts a value in the place of one of those within an answer: the same number finds the same place. */
export function changeWithin(body: unknown, place: number, value: unknown): void {
  const places: [Record<string, unknown>, string][] = [];
  const collect = (within: unknown): void => {
    if (!isObject(within) && !Array.isArray(within)) return;
    for (const [name, inner] of Object.entries(within)) {
      places.push([within as Record<string, unknown>, name]);
      collect(inner);
    }
  };
  collect(body);
  const found = places[place % Math.max(1, places.length)];
  if (found !== undefined) found[0][found[1]] = structuredClone(value);
}
