import type { ScannedFolder } from '../../../rpc/scan-source.ts';
import type { Statements } from '../engine/connection.ts';
import { findFolder, insertFolder } from '../repositories/scan-folder-repository.ts';
import { sidecarRepository } from '../repositories/sidecar-repository.ts';

/** Stores what one scan tells of the files beside videos. */
export class ScanSidecars {
  /** Ids of known ones that were not found, by root. */
  readonly #gone = new Map<number, number[]>();

  /** Stores those that are new or changed, to be read later, and remembers those that are gone. */
  take(statements: Statements, { rootId, path, sidecars = [], goneSidecars = [] }: ScannedFolder): void {
    if (sidecars.length + goneSidecars.length === 0) return;
    const stored = sidecarRepository(statements);
    const known = findFolder(statements, rootId, path);
    const folderId = known ?? insertFolder(statements, rootId, path);
    for (const sidecar of sidecars) stored.put(folderId, sidecar);
    const gone = goneSidecars.flatMap((name) => stored.idByName(folderId, name) ?? []);
    this.#gone.set(rootId, [...(this.#gone.get(rootId) ?? []), ...gone]);
  }

  /** Once all of a root was seen, and its videos are known to be there or not: what is gone goes. */
  settle(statements: Statements, rootId: number): void {
    const stored = sidecarRepository(statements);
    for (const id of this.#gone.get(rootId) ?? []) stored.deleteGone(id);
  }
}
