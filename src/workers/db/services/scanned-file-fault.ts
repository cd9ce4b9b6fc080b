import type { ScannedFile } from '../../../rpc/scan-source.ts';

const LONGEST_PATH = 4_096;
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Why a file cannot be stored, in a sentence for a person; null when it can. `path` with the root's name. */
export function findFileFault(
  { name, sizeBytes, modifiedAt, parsed }: ScannedFile,
  path: string,
): string | null {
  if (name === '' || name.includes('/')) return 'It has no name that a file can have.';
  if (/\p{Surrogate}/u.test(path)) return 'Its name is not text.';
  if (path.length > LONGEST_PATH) return `Its path has more than ${LONGEST_PATH} characters.`;
  if (sizeBytes !== null && !isCount(sizeBytes)) return `${sizeBytes} is not a size.`;
  if (modifiedAt !== null && !Number.isFinite(modifiedAt)) return `${modifiedAt} is not a time.`;
  if (parsed.date !== null && !DATE.test(parsed.date)) return `“${parsed.date}” is not a date.`;
  const number = [...parsed.seasons, ...parsed.episodes, ...parsed.absoluteEpisodes].find(
    (one) => !isCount(one),
  );
  return number === undefined ? null : `${number} is not the number of a season or an episode.`;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
