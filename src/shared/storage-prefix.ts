/**
 * The prefix of the name of everything an installation stores (OPFS folder, IndexedDB, caches, locks,
 * channels): several installations may share an origin, as all projects of one Pages account do.
 *
 * Injective, and valid in every one of those places: `/` gives `reelshelf`, `/a/b/` gives
 * `reelshelf.a.b`; anything but letters, digits and `-` is written as `_<hex code point>_`.
 *
 * @param basePath path of the folder the app is served from, such as `/reelshelf/`
 */
export function storagePrefix(basePath: string): string {
  const segments = basePath.split('/').filter((segment) => segment !== '');
  return ['reelshelf', ...segments.map(escapeSegment)].join('.');
}

/** A stored thing's whole name. No prefix begins with another's and a `~`, so ownership is `startsWith`. */
export function storageName(basePath: string, name: string): string {
  return `${storagePrefix(basePath)}~${name}`;
}

function escapeSegment(segment: string): string {
  return segment.replace(/[^A-Za-z0-9-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`);
}
