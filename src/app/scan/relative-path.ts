/** A file's path within its root, without the root's name in front: what scans read. */
export function relativePath(path: string): string {
  return path.slice(path.indexOf('/') + 1);
}
