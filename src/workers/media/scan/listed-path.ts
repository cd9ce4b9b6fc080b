/** A file's path in a list, relative to the list's root, with `/`. */
export interface ListedPath {
  /** '' for a file without a folder. */
  readonly folder: string;
  readonly name: string;
}

/**
 * What a line of a list of paths says: `/mnt/films/A.mkv`, `D:\Films\A.mkv`, `\\nas\films\A.mkv`, `Films/A.mkv`, with
 * or without quotes around it. Null for a line without a name, and for one that climbs out of its root by `..`.
 */
export function listedPath(line: string): ListedPath | null {
  const path = withoutQuotes(line.replace(/\r$/, ''));
  const parts: string[] = [];
  for (const part of (isWindowsPath(path) ? path.replaceAll('\\', '/') : path).split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  const name = parts.pop();
  return name === undefined ? null : { folder: parts.join('/'), name };
}

/** Elsewhere a backslash may be part of a name. */
function isWindowsPath(path: string): boolean {
  return /^[a-z]:[\\/]|^\\\\/i.test(path) || !path.includes('/');
}

function withoutQuotes(line: string): string {
  const text = line.trim();
  const quote = text.at(0);
  const isQuoted = text.length > 1 && (quote === '"' || quote === "'") && text.at(-1) === quote;
  // Spaces at the ends of a name are its own, but none is left behind an extension that counts.
  return isQuoted ? text.slice(1, -1) : text;
}
