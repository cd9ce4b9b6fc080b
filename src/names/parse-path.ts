import type { ParsedName } from '../shared/names/parsed-name.ts';
import { applyRules } from './apply-rules.ts';
import type { CompiledRule } from './compile-rule.ts';
import { folderKind } from './folder-kind.ts';
import type { FileLevel, Folder } from './level.ts';
import { readSegment } from './read-segment.ts';
import { reconcile } from './reconcile.ts';
import { extensionStart, type PathSegment, splitPath } from './split-path.ts';

/** Of a longer path only the end is read. */
export const LONGEST_PATH = 2048;
/** Of a longer name only the beginning; file systems allow 255. */
const LONGEST_NAME = 512;
/** So many folders above the file are looked at. */
const FOLDERS = 5;

/**
 * What a path says of the video at its end. Never throws; no input takes long.
 * @param path relative to its scan root, or any path with `/` or `\`; past {@link LONGEST_PATH} its end is read
 * @param rules the user's own, in their order: what they name goes before what is found here
 */
export function parsePath(path: string, rules: readonly CompiledRule[] = []): ParsedName {
  const cut = Math.max(0, path.length - LONGEST_PATH);
  const segments = splitPath(path.slice(cut)).map(({ text, start }) => ({
    text: text.slice(0, LONGEST_NAME),
    start: start + cut,
  }));
  const name = segments.at(-1) ?? { text: '', start: 0 };
  const folders = segments.slice(0, -1).slice(-FOLDERS).reverse().map(readFolder);
  const dot = extensionStart(name.text);
  const parsed = withExtension(reconcile(readFile(name, dot, folders), folders), name, dot);
  return rules.length === 0 ? parsed : applyRules(parsed, path, rules);
}

function readFolder({ text, start }: PathSegment): Folder {
  const reading = readSegment(text, { isFile: false, isInSeason: false, above: '' });
  return { ...folderKind(text), start, reading };
}

function readFile({ text, start }: PathSegment, dot: number, folders: readonly Folder[]): FileLevel {
  const stem = text.slice(0, dot);
  const reading = readSegment(stem, {
    isFile: true,
    isInSeason: folders[0]?.kind === 'season',
    above: folders.map((folder) => folder.reading.segment.lower).join('/'),
  });
  return { stem, start, reading, own: folderKind(stem) };
}

function withExtension(
  parsed: Omit<ParsedName, 'extension'>,
  { text, start }: PathSegment,
  dot: number,
): ParsedName {
  if (dot === text.length) return { ...parsed, extension: null };
  const extension = text.slice(dot + 1).toLowerCase();
  const part = {
    kind: 'extension',
    start: start + dot + 1,
    end: start + text.length,
    value: extension,
  } as const;
  return { ...parsed, extension, parts: [...parsed.parts, part] };
}
