import type { ListLandmark } from './navigable-list-model.ts';

/** The landmark in whose stretch an item lies; -1 when there are none. */
export function landmarkOf(landmarks: readonly ListLandmark[], index: number): number {
  let low = 0;
  let high = landmarks.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const landmark = landmarks[middle];
    if (landmark !== undefined && landmark.at <= index) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}

/**
 * The item a place on the rail stands for: each landmark has an equal part of the rail, and within
 * it the items of its stretch lie evenly. `share` goes from 0 (top) to 1 (bottom).
 */
export function indexAtShare(landmarks: readonly ListLandmark[], total: number, share: number): number {
  const place = Math.max(0, Math.min(share, 1)) * landmarks.length;
  const which = Math.min(Math.floor(place), landmarks.length - 1);
  const start = landmarks[which]?.at ?? 0;
  const end = landmarks[which + 1]?.at ?? total;
  const index = start + Math.floor((place - which) * (end - start));
  return Math.max(0, Math.min(index, total - 1));
}

/** Every so many landmarks one is named, when so many names have room. */
export function labelStep(count: number, room: number): number {
  return Math.max(1, Math.ceil(count / Math.max(1, room)));
}
