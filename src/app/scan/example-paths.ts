import type { ItemRow } from '../../shared/media-item.ts';
import { unpackJson } from '../../shared/unpack-json.ts';
import type { App } from '../app.ts';
import { relativePath } from './relative-path.ts';

/** Titles whose files are looked at, and paths given at most. */
const LOOKED_AT = 8;

/** Some paths of a library's own files, newest first, as rules see them; none where it has no files. */
export async function examplePaths({ backend }: Pick<App, 'backend'>, libraryId: number): Promise<string[]> {
  const criteria = { libraryId, sort: 'added', descending: true } as const;
  const { rows } = await backend.items.page(criteria, 0, LOOKED_AT);
  const items = unpackJson<readonly ItemRow[]>(rows);
  const details = await Promise.all(items.map(({ id }) => backend.items.get(id)));
  const paths = details.flatMap(({ files }) => files.map(({ path }) => relativePath(path)));
  return [...new Set(paths)].slice(0, LOOKED_AT);
}
