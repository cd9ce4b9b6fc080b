import type { ScanPlace } from '../../../rpc/media-api.ts';
import type { KnownFolder, ScanBatch, ScanSource } from '../../../rpc/scan-source.ts';
import type { ScanRules } from '../../../shared/files/scan-rules.ts';
import { AppError, failed, ok, type Reply } from '../../../shared/reply.ts';
import { fingerprintFile } from '../headers/fingerprint-file.ts';
import { PrefetchedSource } from '../prefetched-source.ts';
import { CheckBudget } from './check-budget.ts';
import type { ChosenFile } from './chosen-file.ts';
import { byFolder, chosenFile, chosenFiles } from './chosen-files.ts';
import { findFile } from './find-file.ts';
import { FolderWalk } from './folder-walk.ts';
import { KnownFiles } from './known-files.ts';
import { KnownSidecars } from './known-sidecars.ts';
import { listedFiles } from './listed-files.ts';
import { type FileParser, fileParser } from './parse-file.ts';
import { scanBatches } from './scan-batches.ts';
import { ScanFilter } from './scan-filter.ts';
import type { ScanOutcome, ScanPiece } from './scan-piece.ts';

/** Handles kept of files met last, whose fingerprints are likely to be asked for. */
const HANDLES = 4000;

/** Looks at picked folders, chosen files and lists of paths; see {@link ScanSource}. */
export class PlaceScan implements ScanSource {
  readonly #places: readonly ScanPlace[];
  readonly #filter: ScanFilter;
  readonly #rereadsNames: boolean;
  readonly #parse: FileParser;
  readonly #known = new Map<number, KnownFiles>();
  readonly #sidecars = new Map<number, KnownSidecars>();
  readonly #budget = new CheckBudget();
  readonly #handles = new Map<string, FileSystemFileHandle>();
  readonly #chosen = new Map<number, ReadonlyMap<string, readonly ChosenFile[]>>();
  #batches: PrefetchedSource<ScanBatch> | null = null;
  #isClosed = false;

  /** Throws `invalid-argument` for a name rule that cannot be used. */
  constructor(places: readonly ScanPlace[], rules: ScanRules, rereadsNames = false) {
    this.#places = places;
    this.#rereadsNames = rereadsNames;
    this.#filter = new ScanFilter(rules);
    this.#parse = fileParser(rules.nameRules);
  }

  async know(folders: readonly KnownFolder[]): Promise<Reply<void>> {
    if (this.#batches !== null)
      return failed(new AppError('invalid-argument', 'The folders are being looked at already.'));
    for (const folder of folders) {
      this.#knownIn(folder.rootId).add(folder);
      this.#sidecarsIn(folder.rootId).add(folder);
      for (const [, , modifiedAt] of folder.files) this.#budget.expect(modifiedAt);
      for (const [, , modifiedAt] of folder.sidecars ?? []) this.#budget.expect(modifiedAt);
    }
    return ok(undefined);
  }

  next(): Promise<Reply<ScanBatch | null>> {
    if (this.#isClosed) return Promise.resolve(failed(new AppError('cancelled', 'The scan was stopped.')));
    this.#batches ??= new PrefetchedSource('scan.batch', (signal) =>
      scanBatches(this.#places, (place) => this.#lookAt(place), signal),
    );
    return this.#batches.next();
  }

  async fingerprint(rootId: number, path: string): Promise<Reply<string | null>> {
    try {
      const file = await this.#fileAt(rootId, path);
      return ok(file === null ? null : await fingerprintFile(file));
    } catch {
      // Whatever the reason: the scan tells of files that cannot be read.
      return ok(null);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#batches?.close();
    this.#known.clear();
    this.#sidecars.clear();
    this.#handles.clear();
    this.#chosen.clear();
  }

  #lookAt(place: ScanPlace): AsyncGenerator<ScanPiece, ScanOutcome, void> {
    const known = this.#knownIn(place.rootId);
    const [filter, parse, budget] = [this.#filter, this.#parse, this.#budget];
    const knownSidecars = this.#sidecarsIn(place.rootId);
    const rereadsNames = this.#rereadsNames;
    const tools = { rootName: place.name, known, knownSidecars, filter, parse, budget, rereadsNames };
    if (place.kind === 'list') return listedFiles(place.file, tools);
    if (place.kind === 'files') return chosenFiles(this.#filesOf(place), tools);
    const keep = (path: string, handle: FileSystemFileHandle) =>
      this.#keep(`${place.rootId}/${path}`, handle);
    return new FolderWalk(place.handle, tools, keep).pieces();
  }

  async #fileAt(rootId: number, path: string): Promise<File | null> {
    const place = this.#places.find((other) => other.rootId === rootId);
    if (place === undefined || place.kind === 'list') return null;
    if (place.kind === 'folder')
      return (await this.#handles.get(`${rootId}/${path}`)?.getFile()) ?? findFile(place.handle, path);
    return chosenFile(this.#filesOf(place), path);
  }

  #knownIn(rootId: number): KnownFiles {
    const there = this.#known.get(rootId) ?? new KnownFiles();
    this.#known.set(rootId, there);
    return there;
  }

  #sidecarsIn(rootId: number): KnownSidecars {
    const there = this.#sidecars.get(rootId) ?? new KnownSidecars();
    this.#sidecars.set(rootId, there);
    return there;
  }

  #filesOf(place: ScanPlace & { readonly kind: 'files' }): ReadonlyMap<string, readonly ChosenFile[]> {
    const there = this.#chosen.get(place.rootId) ?? byFolder(place.files);
    this.#chosen.set(place.rootId, there);
    return there;
  }

  #keep(key: string, handle: FileSystemFileHandle): void {
    this.#handles.set(key, handle);
    const [oldest] = this.#handles.keys();
    if (this.#handles.size > HANDLES && oldest !== undefined) this.#handles.delete(oldest);
  }
}
