import type { ScanRoot } from '../../shared/files/scan-root.ts';
import { formatCount, formatThings } from '../../shared/format-number.ts';

const KINDS: Readonly<Record<ScanRoot['kind'], string>> = {
  folder: 'Folder',
  files: 'Folder chosen once',
  list: 'List of paths',
};

/** What a root is and holds: "Folder · 1,200 files". */
export function rootState({ kind, files }: ScanRoot): string {
  return `${KINDS[kind]} · ${formatThings(files, 'file')}`;
}

/** The question when so many files were not found that they may only be out of reach. */
export function vanishedQuestion({ name, files, vanished }: ScanRoot): string {
  const was = files === 1 ? 'was' : 'were';
  return `${formatCount(vanished)} of ${formatThings(files, 'file')} of “${name}” ${was} not found. Is the drive connected?`;
}
