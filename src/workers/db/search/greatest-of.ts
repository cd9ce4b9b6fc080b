/**
 * Places of the greatest values above 0, the greatest first; equal ones by their ties, ascending.
 * One walk over the values: more than a few are compared only near the greatest.
 */
export function greatestOf(values: Uint32Array, limit: number, tie: (place: number) => number): number[] {
  const found: number[] = [];
  let least = 0;
  for (let place = 0; place < values.length; place++) {
    const value = values[place] as number;
    if (value === 0 || value < least) continue;
    let at = found.length;
    while (at > 0 && isBefore(values, tie, place, found[at - 1] as number)) at--;
    if (at >= limit) continue;
    found.splice(at, 0, place);
    if (found.length > limit) found.pop();
    if (found.length === limit) least = values[found[limit - 1] as number] as number;
  }
  return found;
}

function isBefore(
  values: Uint32Array,
  tie: (place: number) => number,
  place: number,
  other: number,
): boolean {
  const difference = (values[place] as number) - (values[other] as number);
  return difference === 0 ? tie(place) < tie(other) : difference > 0;
}
