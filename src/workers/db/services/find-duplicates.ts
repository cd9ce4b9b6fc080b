import { timer } from '../../../instrumentation/shared-instrumentation.ts';
import {
  DUPLICATE_REASONS,
  type DuplicateProgress,
  type DuplicateReport,
} from '../../../shared/duplicates/duplicate-report.ts';
import {
  type DuplicateGroup,
  type FoundTogether,
  groupDuplicates,
  type MemberFacts,
} from '../../../shared/duplicates/group-duplicates.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { macrotask } from '../engine/macrotask.ts';
import {
  type DuplicateMember,
  type DuplicateWalk,
  readApart,
  readIdsOfMembers,
  readMembers,
  walkEpisodes,
  walkExternalIds,
  walkFingerprints,
  walkSizes,
  walkTitles,
} from '../repositories/duplicate-repository.ts';

/** Entries of an index that are read at once: some 10 ms, between which the connection serves what is on screen. */
const STRETCH = 20_000;
/** Titles whose facts are read at once. */
const MOST_READ = 5_000;
/** So many titles are held: some 50 MB at the most while they are put together. */
const MOST_MEMBERS = 300_000;

/** Told how far it is; part of `done` is of how many walks are behind. */
type OnProgress = (progress: DuplicateProgress) => void;

/** Finds all groups of titles that may be one, from the indexes, stretch by stretch. Throws when the signal aborts. */
export function findDuplicates(
  connection: Connection,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<DuplicateReport> {
  return timer('duplicates.report', () => new DuplicateSearch(connection, signal, onProgress).run(), {
    track: 'Search',
    isLong: true,
  });
}

class DuplicateSearch {
  readonly #connection: Connection;
  readonly #signal: AbortSignal;
  readonly #onProgress: OnProgress;
  readonly #found: FoundTogether[] = [];
  readonly #ids = new Set<number>();
  #isCut = false;

  constructor(connection: Connection, signal: AbortSignal, onProgress: OnProgress) {
    this.#connection = connection;
    this.#signal = signal;
    this.#onProgress = onProgress;
  }

  async run(): Promise<DuplicateReport> {
    await this.#walk('external-id', walkExternalIds, 0);
    await this.#walk('episode', walkEpisodes, 0.2);
    await this.#walk('fingerprint', walkFingerprints, 0.4);
    await this.#walk('title', walkTitles, 0.5);
    await this.#walk('size', walkSizes, 0.7);
    const members = await this.#members();
    this.#tell(0.9);
    const facts = await this.#facts(members);
    const groups = groupDuplicates(this.#found, facts);
    return pack(groups, members, this.#isCut);
  }

  async #walk<Place>(
    reason: keyof typeof DUPLICATE_REASONS,
    walk: DuplicateWalk<Place>,
    done: number,
  ): Promise<void> {
    this.#tell(done);
    for (let place: Place | undefined = walk.start; place !== undefined; ) {
      const at: Place = place;
      const { sets, next } = await this.#read((statements) => walk.read(statements, at, STRETCH));
      for (const ids of sets) {
        if (this.#ids.size + ids.length > MOST_MEMBERS) {
          this.#isCut = true;
          return;
        }
        for (const id of ids) this.#ids.add(id);
        this.#found.push({ reason: DUPLICATE_REASONS[reason], ids });
      }
      place = next;
    }
  }

  async #members(): Promise<ReadonlyMap<number, DuplicateMember>> {
    const members = new Map<number, DuplicateMember>();
    for (const ids of chunksOf([...this.#ids]))
      for (const member of await this.#read((statements) => readMembers(statements, ids)))
        members.set(member.id, member);
    return members;
  }

  async #facts(members: ReadonlyMap<number, DuplicateMember>): Promise<MemberFacts> {
    const externalIds = new Map<number, Map<string, Set<string>>>();
    for (const ids of chunksOf([...members.keys()]))
      for (const { itemId, source, externalId } of await this.#read((statements) =>
        readIdsOfMembers(statements, ids),
      ))
        heldAt(heldAt(externalIds, itemId, newMap), source, newSet).add(externalId);
    const apart = new Map<number, Set<number>>();
    for (const { itemId, otherId } of await this.#read(readApart)) {
      heldAt(apart, itemId, newNumbers).add(otherId);
      heldAt(apart, otherId, newNumbers).add(itemId);
    }
    return {
      kindOf: (id) => members.get(id)?.mediaType,
      externalIdsOf: (id) => externalIds.get(id) ?? NO_IDS,
      apartFrom: (id) => apart.get(id) ?? NOBODY,
    };
  }

  /** What is on the screen goes first: it is asked for between two parts. */
  async #read<T>(work: (statements: Statements) => T): Promise<T> {
    await macrotask();
    this.#signal.throwIfAborted();
    return this.#connection.read(work);
  }

  #tell(done: number): void {
    this.#onProgress({ done, found: this.#found.length });
  }
}

const NO_IDS: ReadonlyMap<string, ReadonlySet<string>> = new Map();
const NOBODY: ReadonlySet<number> = new Set();
const newMap = () => new Map<string, Set<string>>();
const newSet = () => new Set<string>();
const newNumbers = () => new Set<number>();

function heldAt<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

/** By the title of each group's first member. */
function pack(
  groups: readonly DuplicateGroup[],
  members: ReadonlyMap<number, DuplicateMember>,
  isCut: boolean,
): DuplicateReport {
  const titled = groups.map((group) => ({ group, title: members.get(group.ids[0] ?? 0)?.sortTitle ?? '' }));
  titled.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
  const sorted = titled.map(({ group }) => group);
  const ids = sorted.flatMap((group) => group.ids);
  let end = 0;
  return {
    members: Uint32Array.from(ids),
    libraries: Uint32Array.from(ids, (id) => members.get(id)?.libraryId ?? 0),
    ends: Uint32Array.from(sorted, (group) => {
      end += group.ids.length;
      return end;
    }),
    reasons: Uint8Array.from(sorted, ({ reasons }) => reasons),
    certain: Uint8Array.from(sorted, ({ isCertain }) => Number(isCertain)),
    isCut,
  };
}

function* chunksOf(ids: readonly number[]): Generator<readonly number[]> {
  for (let at = 0; at < ids.length; at += MOST_READ) yield ids.slice(at, at + MOST_READ);
}
