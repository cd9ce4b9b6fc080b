import { stemOf } from '../../../interop/sidecars/video-stems.ts';
import type { ScannedSidecar } from '../../../rpc/scan-source.ts';

/** Words of pictures' names, the one that is meant most first. */
const WORDS = ['poster', 'fanart', 'backdrop', 'background', 'landscape', 'folder', 'cover', 'movie', 'show'];

/** Of several pictures for one use the one that is named most clearly; what has no use here is left out. */
export function bestPictures(sidecars: readonly ScannedSidecar[]): readonly ScannedSidecar[] {
  const best = new Map<string, ScannedSidecar>();
  for (const sidecar of sidecars) {
    if (sidecar.kind !== 'artwork' || sidecar.artworkType === null) continue;
    const use = JSON.stringify([sidecar.ofVideos, sidecar.artworkType, sidecar.season]);
    const other = best.get(use);
    if (other === undefined || isBefore(sidecar.name, other.name)) best.set(use, sidecar);
  }
  const kept = new Set(best.values());
  return sidecars.filter((sidecar) => sidecar.kind !== 'artwork' || kept.has(sidecar));
}

function isBefore(name: string, other: string): boolean {
  const difference = rank(name) - rank(other);
  return difference === 0 ? name < other : difference < 0;
}

function rank(name: string): number {
  const [, word = '', number = ''] = /([a-z]*)[-_ ]?(\d{0,3})$/i.exec(stemOf(name)) ?? [];
  const place = WORDS.indexOf(word.toLowerCase());
  return (place < 0 ? WORDS.length : place) + (number === '' ? 0 : WORDS.length + 1);
}
