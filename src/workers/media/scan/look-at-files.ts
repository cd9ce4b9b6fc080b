import type { ScannedFile } from '../../../rpc/scan-source.ts';
import type { RejectedLine } from '../../../shared/catalogue-item.ts';
import type { KnownInFolder, KnownStat } from './known-files.ts';
import { joinPath } from './scan-filter.ts';
import { pieceOf, type ScanPiece, type ScanTools } from './scan-piece.ts';
import { EMPTY_FILE, scanProblem } from './scan-problem.ts';

/** Files asked for at once: more bring nothing (decision 18). */
const AT_ONCE = 16;

/** A file that is there, not yet opened. */
export interface FoundFile {
  readonly name: string;
  getFile(): Promise<File>;
}

/** Makes a reason of an error; throws when the whole root is out of reach. */
export type OnUnreadable = (error: unknown) => Promise<string>;

/** Compares some videos of a folder with what is known of them. */
export async function lookAtFiles(
  path: string,
  found: readonly FoundFile[],
  known: KnownInFolder,
  tools: ScanTools,
  onUnreadable: OnUnreadable,
): Promise<ScanPiece> {
  const gathering = new Gathering(path, tools);
  const checks: (() => Promise<void>)[] = [];
  let ofKnown = 0;
  for (const file of found) {
    const stat = known.meet(file.name);
    const isRead = stat === null || tools.rereadsNames;
    const parsed = isRead ? tools.parse(tools.rootName, path, file.name) : null;
    if (parsed?.kind === 'extra' && tools.filter.ignoresExtras) {
      if (stat !== null) gathering.leaveOut(file.name);
      continue;
    }
    if (stat !== null && !tools.budget.wants(stat)) gathering.keep(file.name, stat, parsed);
    else checks.push(() => lookAtFile(file, stat, parsed, gathering, onUnreadable));
    if (stat !== null) ofKnown++;
  }
  await tools.budget.run(Math.min(ofKnown, checks.length), () => inTurn(checks));
  return gathering.piece(found.length);
}

async function lookAtFile(
  found: FoundFile,
  stat: KnownStat | null,
  parsed: ScannedFile['parsed'] | null,
  gathering: Gathering,
  onUnreadable: OnUnreadable,
): Promise<void> {
  try {
    const { size, lastModified } = await found.getFile();
    gathering.compare(found.name, stat, parsed, { sizeBytes: size, modifiedAt: lastModified });
  } catch (error) {
    gathering.refuse(found.name, await onUnreadable(error));
  }
}

/** Runs all, {@link AT_ONCE} at a time. */
async function inTurn(calls: readonly (() => Promise<void>)[]): Promise<void> {
  const waiting = calls.values();
  const lane = async () => {
    for (const call of waiting) await call();
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, calls.length) }, lane));
}

/** What has been found out about some files of a folder. */
class Gathering {
  readonly #path: string;
  readonly #tools: ScanTools;
  readonly #files: ScannedFile[] = [];
  readonly #gone: string[] = [];
  readonly #problems: RejectedLine[] = [];
  #unchanged = 0;

  constructor(path: string, tools: ScanTools) {
    this.#path = path;
    this.#tools = tools;
  }

  /** A known file that is there; gone if it is smaller than is wanted by now. It is told when its path was read again. */
  keep(name: string, stat: KnownStat, parsed: ScannedFile['parsed'] | null): void {
    if (stat.sizeBytes !== null && stat.sizeBytes < this.#tools.filter.smallestBytes) this.leaveOut(name);
    else {
      this.#unchanged++;
      if (parsed !== null) this.#files.push({ name, ...stat, parsed });
    }
  }

  /** A known file that is not wanted any more. */
  leaveOut(name: string): void {
    this.#gone.push(name);
  }

  compare(
    name: string,
    before: KnownStat | null,
    parsed: ScannedFile['parsed'] | null,
    now: { readonly sizeBytes: number; readonly modifiedAt: number },
  ): void {
    const { filter, parse, rootName } = this.#tools;
    const isTooSmall = now.sizeBytes < filter.smallestBytes;
    if (now.sizeBytes === 0) this.refuse(name, EMPTY_FILE);
    else if (before !== null && isTooSmall) this.leaveOut(name);
    else if (before !== null && isSame(before, now)) this.keep(name, before, parsed);
    else if (!isTooSmall)
      this.#files.push({ name, ...now, parsed: parsed ?? parse(rootName, this.#path, name) });
  }

  refuse(name: string, reason: string): void {
    this.#problems.push(scanProblem(this.#tools.rootName, joinPath(this.#path, name), reason));
  }

  piece(seen: number): ScanPiece {
    const [files, gone, problems] = [this.#files, this.#gone, this.#problems];
    return pieceOf(this.#path, { files, gone, problems, unchanged: this.#unchanged, seen });
  }
}

function isSame(before: KnownStat, now: KnownStat): boolean {
  return before.sizeBytes === now.sizeBytes && (before.modifiedAt ?? now.modifiedAt) === now.modifiedAt;
}
