import type { ScanPlace } from '../../../rpc/media-api.ts';
import type { ScanBatch, ScannedFile, ScannedFolder, ScannedSidecar } from '../../../rpc/scan-source.ts';
import type { RejectedLine } from '../../../shared/catalogue-item.ts';
import { AppError } from '../../../shared/reply.ts';
import { joinPath } from './scan-filter.ts';
import type { ScanOutcome, ScanPiece } from './scan-piece.ts';
import { scanProblem } from './scan-problem.ts';
import { untilAborted } from './until-aborted.ts';

/** Files in the first batches, and in all after them: the first titles are to be seen soon. */
const FIRST_BATCHES = [20, 100] as const;
const BATCH = 500;
/** ms after which a batch is handed out even if it is empty, so that progress is seen. */
const LONGEST = 200;

const OUT_OF_REACH =
  'The folder cannot be reached: its drive may not be connected, or permission to read it was taken away. Its titles stay, marked as out of reach.';

/** Begins to look at a place. */
export type LookAt = (place: ScanPlace) => AsyncGenerator<ScanPiece, ScanOutcome, void>;

/** What is found in places, one after the other, in batches. A place that fails is told as unreachable. */
export async function* scanBatches(
  places: readonly ScanPlace[],
  lookAt: LookAt,
  signal: AbortSignal,
): AsyncGenerator<ScanBatch, void, void> {
  const gathered = new Gathered(places.length);
  for (const place of places) {
    const pieces = lookAt(place);
    const outcome = yield* gather(place, pieces, gathered, signal);
    if (outcome === 'unreachable' && !gathered.hasFailed(place)) gathered.addProblem(place, OUT_OF_REACH);
    gathered.end(place, outcome);
  }
  yield gathered.take();
}

async function* gather(
  place: ScanPlace,
  pieces: AsyncGenerator<ScanPiece, ScanOutcome, void>,
  gathered: Gathered,
  signal: AbortSignal,
): AsyncGenerator<ScanBatch, ScanOutcome, void> {
  try {
    while (true) {
      const { done, value } = await untilAborted(pieces.next(), signal);
      if (done) return value;
      gathered.add(place, value);
      if (gathered.isEnough()) yield gathered.take();
    }
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'cancelled') throw error;
    gathered.addProblem(place, error.message);
    return 'unreachable';
  }
}

interface GatheredFolder extends ScannedFolder {
  readonly files: ScannedFile[];
  readonly gone: string[];
  readonly sidecars: ScannedSidecar[];
  readonly goneSidecars: string[];
}

/** What has been found since the last batch. */
class Gathered {
  readonly #places: number;
  readonly #unreachable: number[] = [];
  readonly #finished: number[] = [];
  readonly #failed = new Set<number>();
  #folders = new Map<string, GatheredFolder>();
  #problems: RejectedLine[] = [];
  #count = 0;
  #batches = 0;
  #seen = 0;
  #unchanged = 0;
  #place = '';
  #fraction: number | null = null;
  #since = performance.now();

  constructor(places: number) {
    this.#places = places;
  }

  add({ rootId, name }: ScanPlace, piece: ScanPiece): void {
    const { path, files, gone, unchanged, sidecars, goneSidecars, problems } = piece;
    const key = `${rootId}/${path}`;
    const folder = this.#folders.get(key) ?? {
      ...{ rootId, path },
      ...{ files: [], gone: [], sidecars: [], goneSidecars: [] },
    };
    this.#folders.set(key, folder);
    folder.files.push(...files);
    folder.gone.push(...gone);
    folder.sidecars.push(...sidecars);
    folder.goneSidecars.push(...goneSidecars);
    this.#problems.push(...problems);
    this.#count += files.length + gone.length + sidecars.length + goneSidecars.length + problems.length;
    this.#seen += piece.seen;
    this.#unchanged += unchanged;
    this.#place = path === '' ? name : joinPath(name, path);
    this.#fraction = piece.fraction;
  }

  /** Of a place as a whole. */
  addProblem({ rootId, name }: ScanPlace, reason: string): void {
    this.#failed.add(rootId);
    this.#problems.push(scanProblem(name, '', reason));
  }

  /** Whether it was told why a place was left. */
  hasFailed({ rootId }: ScanPlace): boolean {
    return this.#failed.has(rootId);
  }

  end({ rootId }: ScanPlace, outcome: ScanOutcome): void {
    (outcome === 'finished' ? this.#finished : this.#unreachable).push(rootId);
    this.#fraction = 0;
  }

  isEnough(): boolean {
    const enough = FIRST_BATCHES[this.#batches] ?? BATCH;
    return this.#count >= enough || performance.now() - this.#since >= LONGEST;
  }

  take(): ScanBatch {
    const done = this.#finished.length + this.#unreachable.length;
    const batch: ScanBatch = {
      folders: [...this.#folders.values()].filter(hasSomethingToTell),
      problems: this.#problems,
      seen: this.#seen,
      unchanged: this.#unchanged,
      place: this.#place,
      fraction: this.#fraction === null ? null : (done + this.#fraction) / this.#places,
      unreachable: [...this.#unreachable],
      finished: [...this.#finished],
    };
    this.#folders = new Map();
    this.#problems = [];
    this.#count = 0;
    this.#batches++;
    this.#since = performance.now();
    return batch;
  }
}

function hasSomethingToTell({ files, gone, sidecars, goneSidecars }: GatheredFolder): boolean {
  return files.length + gone.length + sidecars.length + goneSidecars.length > 0;
}
