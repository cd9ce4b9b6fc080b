import { seasonOfFolder } from '../../../shared/names/season-folder.ts';
import type { Statements } from '../engine/connection.ts';
import { type HeldItem, type StoredSidecar, sidecarRepository } from '../repositories/sidecar-repository.ts';

/** A file with the items it holds, its own first. */
export interface HeldFile {
  readonly fileId: number;
  readonly items: readonly [HeldItem, ...HeldItem[]];
}

/** Whose a sidecar is. A reason is for a person; null where nobody need know. */
export type SidecarOwner =
  | { readonly kind: 'files'; readonly files: readonly HeldFile[] }
  | { readonly kind: 'series'; readonly itemId: number }
  /** Season null: its NFO is to tell. */
  | { readonly kind: 'season'; readonly itemId: number; readonly season: number | null }
  | { readonly kind: 'nobody'; readonly reason: string | null };

/** Files of a folder that are looked at to tell whose it is. */
const MOST_FILES = 500;
/** Folders that the videos of a disc lie in. */
const DISC_FOLDERS = ['BDMV/STREAM', 'VIDEO_TS'];

/** Finds out whose a sidecar is, by what its folder holds just now. */
export function ownerOf(statements: Statements, sidecar: StoredSidecar): SidecarOwner {
  const { ofVideos, folderId, kind, rootId, folderPath } = sidecar;
  const stored = sidecarRepository(statements);
  if (ofVideos !== null && ofVideos !== '') {
    const files = byFile(stored.filesOfVideos(folderId, ofVideos.split('/')));
    return files.length > 0 ? { kind: 'files', files } : nobody('Its video is not in the library.');
  }
  const isOfSeason = /^season\.nfo$/i.test(sidecar.name) || (kind === 'nfo' && sidecar.season !== null);
  if (isOfSeason) return seasonBeneath(statements, sidecar);
  if (/^tvshow\.nfo$/i.test(sidecar.name)) return seriesBeneath(statements, sidecar);
  const own = byFile(stored.filesInFolder(rootId, folderPath, MOST_FILES));
  if (own.length === 0) {
    const disc = DISC_FOLDERS.flatMap((below) =>
      byFile(stored.filesInFolder(rootId, folderPath === '' ? below : `${folderPath}/${below}`, 1)),
    );
    if (disc.length > 0 && kind !== 'subtitle') return { kind: 'files', files: disc };
  }
  if (ofVideos === null) return nobody('No video beside it belongs to it.');
  if (kind === 'subtitle') return nobody('It does not say to which of several videos it belongs.');
  return kind === 'nfo' ? onlyTitle(own) : folderPicture(statements, sidecar, own);
}

function seriesBeneath(statements: Statements, { rootId, folderPath, kind }: StoredSidecar): SidecarOwner {
  const [series, ...others] = sidecarRepository(statements).seriesBeneath(rootId, folderPath);
  const tell = (reason: string) => nobody(kind === 'nfo' ? reason : null);
  if (series === undefined) return tell('There is no episode of a series beneath it.');
  return others.length > 0
    ? tell('There are episodes of several series beneath it.')
    : { kind: 'series', itemId: series };
}

/** A season by its name, or by its folder's, or as all episodes in its folder are of it. */
function seasonBeneath(statements: Statements, sidecar: StoredSidecar): SidecarOwner {
  const owner = seriesBeneath(statements, sidecar);
  if (owner.kind !== 'series') return owner;
  const named = sidecar.season ?? seasonOfFolder(folderName(sidecar));
  if (named !== null) return { ...owner, kind: 'season', season: named };
  const files = sidecarRepository(statements).filesInFolder(sidecar.rootId, sidecar.folderPath, MOST_FILES);
  const [season = null, ...others] = new Set(files.map((file) => file.season));
  return { ...owner, kind: 'season', season: others.length === 0 ? season : null };
}

function folderName({ folderPath }: StoredSidecar): string {
  return folderPath.slice(folderPath.lastIndexOf('/') + 1);
}

function onlyTitle(own: readonly HeldFile[]): SidecarOwner {
  const titles = new Set(own.map(({ items: [{ itemId }] }) => itemId));
  if (titles.size === 1) return { kind: 'files', files: own };
  return nobody(
    titles.size === 0
      ? 'No video beside it belongs to it.'
      : 'It lies beside several titles: which it is of is not clear.',
  );
}

function folderPicture(
  statements: Statements,
  sidecar: StoredSidecar,
  own: readonly HeldFile[],
): SidecarOwner {
  if (sidecar.season !== null) return seasonBeneath(statements, sidecar);
  if (own.length === 0) return seriesBeneath(statements, sidecar);
  if (own.every(({ items: [{ mediaType }] }) => mediaType !== 'episode')) {
    const owner = onlyTitle(own);
    return owner.kind === 'nobody' ? nobody(null) : owner;
  }
  return seasonOfFolder(folderName(sidecar)) !== null
    ? seasonBeneath(statements, sidecar)
    : seriesBeneath(statements, sidecar);
}

function byFile(held: readonly HeldItem[]): readonly HeldFile[] {
  const files = Map.groupBy(held, ({ fileId }) => fileId);
  return [...files].flatMap(([fileId, [first, ...others]]) =>
    first === undefined ? [] : [{ fileId, items: [first, ...others] }],
  );
}

function nobody(reason: string | null): SidecarOwner {
  return { kind: 'nobody', reason };
}
