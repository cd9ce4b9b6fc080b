/** Colours and arrangements of typographic covers; the styles in `poster-cover.ts` know them by number. */
const COVER_COLOURS = 12;
const COVER_ARRANGEMENTS = 3;

/** A longer title has no room under a rule. */
const LONG_TITLE = 22;

/** Looks of a typographic cover. */
export interface CoverLook {
  /** 0 to 11. */
  readonly colour: number;
  /** 0 to 2: title above, below, or under a rule. */
  readonly arrangement: number;
}

/** The looks of a title's cover: always the same for the same title, neighbours unlike each other. */
export function coverLook(title: string): CoverLook {
  const hash = fnv1a(title);
  return {
    colour: hash % COVER_COLOURS,
    arrangement: Math.floor(hash / COVER_COLOURS) % (title.length > LONG_TITLE ? 2 : COVER_ARRANGEMENTS),
  };
}

/** FNV-1a with 32 bits and a final mixing (http://www.isthe.com/chongo/tech/comp/fnv/). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
