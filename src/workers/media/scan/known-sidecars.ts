import type { KnownFolder, KnownSidecar } from '../../../rpc/scan-source.ts';

/** What is known of the sidecars of one root before it is looked at: packed, as there may be several for each film. */
export class KnownSidecars {
  /** JSON by folder. */
  readonly #folders = new Map<string, string>();

  add({ path, sidecars = [] }: KnownFolder): void {
    if (sidecars.length > 0) this.#folders.set(path, JSON.stringify([...this.#read(path), ...sidecars]));
  }

  /** The known sidecars of a folder by name; it is let go of. */
  take(path: string): Map<string, KnownSidecar> {
    const sidecars = new Map(this.#read(path).map((sidecar) => [sidecar[0], sidecar]));
    this.#folders.delete(path);
    return sidecars;
  }

  /** Paths of the folders that were not let go of. */
  paths(): string[] {
    return [...this.#folders.keys()];
  }

  #read(path: string): readonly KnownSidecar[] {
    return JSON.parse(this.#folders.get(path) ?? '[]') as readonly KnownSidecar[];
  }
}
