/** What a pattern is made of: a character, or a wildcard. `folders` stands for any number of them, none included. */
type Token = string | { readonly wildcard: 'one' | 'some' | 'all' | 'folders' };

/** Tells whether a path fits. */
export type PathTest = (path: string) => boolean;

/**
 * A pattern for paths relative to a root: `*` and `?` stand for anything but `/`, `**` for anything, `**` and `/` also
 * for nothing. Any case; composed and decomposed letters are alike. A pattern without `/`, but for one at its end, is
 * for the last part of a path, wherever that is. The time it takes is that of the pattern's length times the path's.
 */
export function compileGlob(pattern: string): PathTest {
  const whole = folded(pattern.trim().replaceAll('\\', '/'));
  const isAnchored = whole.slice(0, -1).includes('/');
  const tokens = tokensOf(whole.replace(/^\/+|\/+$/g, ''));
  if (tokens.length === 0) return () => false;
  return (path) => matches(tokens, folded(isAnchored ? path : path.slice(path.lastIndexOf('/') + 1)));
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function tokensOf(pattern: string): Token[] {
  return Array.from(pattern.matchAll(/\*\*+\/|\*\*+|./gsu), ([text]): Token => {
    if (text === '?') return { wildcard: 'one' };
    if (text === '*') return { wildcard: 'some' };
    if (!text.startsWith('**')) return text;
    return { wildcard: text.endsWith('/') ? 'folders' : 'all' };
  });
}

/** Follows all places in the pattern that the path read so far may have come to. */
function matches(tokens: readonly Token[], path: string): boolean {
  let places = withSkips(tokens, [0], true);
  let isAtStart = false;
  for (const character of path) {
    const next = new Set<number>();
    isAtStart = character === '/';
    for (const place of places) step(tokens, place, character, next);
    places = withSkips(tokens, next, isAtStart);
    if (places.size === 0) return false;
  }
  return places.has(tokens.length);
}

function step(tokens: readonly Token[], place: number, character: string, next: Set<number>): void {
  const token = tokens[place];
  if (token === undefined) return;
  if (typeof token === 'string') {
    if (token === character) next.add(place + 1);
    return;
  }
  const { wildcard } = token;
  if (wildcard === 'one') {
    if (character !== '/') next.add(place + 1);
  } else if (wildcard !== 'some' || character !== '/') next.add(place);
}

/** The places with those behind wildcards that may stand for nothing; `folders` ends where a name begins only. */
function withSkips(tokens: readonly Token[], places: Iterable<number>, isAtStart: boolean): Set<number> {
  const all = new Set(places);
  for (const place of all) {
    const token = tokens[place];
    if (typeof token !== 'object' || token.wildcard === 'one') continue;
    if (token.wildcard !== 'folders' || isAtStart) all.add(place + 1);
  }
  return all;
}
