import type { Landmark } from '../../../rpc/items-api.ts';

/**
 * Where in a sorted list each label begins, by searching for the end of every run: some twenty
 * looks a label, however long the list. Undefined when there are more than `most`.
 *
 * @param labelAt Label of the item at a position; equal labels stand together.
 */
export function findLandmarks(
  length: number,
  labelAt: (position: number) => string,
  most: number,
): readonly Landmark[] | undefined {
  const landmarks: Landmark[] = [];
  let at = 0;
  while (at < length) {
    if (landmarks.length === most) return undefined;
    const label = labelAt(at);
    landmarks.push({ label, at });
    at = endOfRun(at, length, (position) => labelAt(position) === label);
  }
  return landmarks;
}

/** First position after `start` that is not within, or `length`. */
function endOfRun(start: number, length: number, isWithin: (position: number) => boolean): number {
  let within = start;
  let beyond = length;
  while (beyond - within > 1) {
    const middle = Math.floor((within + beyond) / 2);
    if (isWithin(middle)) within = middle;
    else beyond = middle;
  }
  return beyond;
}
