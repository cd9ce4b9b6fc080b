import type { MediaType } from './media-type.ts';

/** Two unsigned 32-bit words that stand for a text. */
export interface TextKey {
  high: number;
  low: number;
}

/**
 * A 64-bit hash of a text, over its UTF-16 units; two lanes of MurmurHash3's mixing with constants of
 * their own. Two given texts share it with a probability of 2⁻⁶⁴, any two of a million of 3 · 10⁻⁸.
 */
export function textKey(text: string, into: TextKey = { high: 0, low: 0 }): TextKey {
  let high = 0x85ebca6b ^ text.length;
  let low = 0x9e3779b9 ^ text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0xcc9e2d51);
    high = (((high << 15) | (high >>> 17)) + 0xe6546b64) | 0;
    low = Math.imul(low ^ unit, 0x1b873593);
    low = (((low << 13) | (low >>> 19)) + 0x38b34ae5) | 0;
  }
  into.high = finish(high ^ Math.imul(low, 0xc2b2ae35));
  into.low = finish(low ^ Math.imul(high, 0x85ebca6b));
  return into;
}

// No two kinds of an item's keys begin alike.

/** What items of one title, year and type have in common. */
export const titleKeyText = (type: MediaType, sortTitle: string, year: number | null) =>
  `t${type}|${year}|${sortTitle}`;

/** What items have in common that are the same episode of a series by number. */
export const episodeKeyText = (seriesId: number, season: number | null, episode: number | null) =>
  `n${seriesId}|${season}|${episode}`;

/** What items with the same id of one source have in common. */
export const externalIdKeyText = (source: string, externalId: string) => `x${source}|${externalId}`;

/** The same for people, who are believed by their key alone; no source has a colon in its name. */
export const personIdKeyText = (source: string, externalId: string) => `${source}:${externalId}`;

function finish(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
