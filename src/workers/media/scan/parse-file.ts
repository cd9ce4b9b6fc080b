import { parsePath } from '../../../names/parse-path.ts';
import type { ScannedFile } from '../../../rpc/scan-source.ts';
import type { NameRule } from '../../../shared/names/name-rule.ts';
import { compileRules } from '../explain-names.ts';
import { isDiscFolder, titleFolderOf } from './disc-folder.ts';
import { joinPath } from './scan-filter.ts';
import { extensionOf } from './video-names.ts';

/** Says what the path of a file means: root's name, folder, file's name. */
export type FileParser = (rootName: string, folderPath: string, name: string) => ScannedFile['parsed'];

/**
 * A parser under the user's rules; throws `invalid-argument` for one that cannot be used. Paths are relative to the
 * root, whose name is asked only where the rest names no title. A disc is named by its folder.
 */
export function fileParser(rules: readonly NameRule[]): FileParser {
  const compiled = compileRules(rules);
  return (rootName, folderPath, name) => {
    const path = namingPath(rootName, folderPath, name);
    const parsed = parsePath(path, compiled);
    const { parts: _, ...rest } =
      parsed.title === null ? parsePath(joinPath(rootName, path), compiled) : parsed;
    return rest;
  };
}

function namingPath(rootName: string, folderPath: string, name: string): string {
  if (!isDiscFolder(folderPath)) return joinPath(folderPath, name);
  return `${titleFolderOf(folderPath) || rootName}.${extensionOf(name)}`;
}
