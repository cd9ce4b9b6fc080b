import { timer } from '../../../instrumentation/shared-instrumentation.ts';
import { jobLockName } from '../../../rpc/job-lock-name.ts';
import { isLockHeld } from '../../../shared/is-lock-held.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { macrotask } from '../engine/macrotask.ts';
import { readCommonOverviewWords } from '../repositories/overview-repository.ts';
import {
  type ChangeMark,
  changesAfter,
  latestChange,
  markOf,
  type SearchChanges,
} from '../repositories/search-change-repository.ts';
import { readNames } from '../repositories/search-load-repository.ts';
import { SET_FIELDS } from '../search/item-facts.ts';
import { followChanges } from './follow-changes.ts';
import { type LoadedSearchData, loadSearchData } from './load-search-data.ts';
import { SearchIndex } from './search-index.ts';
import { refreshNames } from './search-names.ts';
import { readStoredSearchData, type SearchLocation, storeSearchData } from './stored-search-data.ts';

/** So many changed items make the index slower, and the next start: it is built anew. */
const MOST_CHANGED = 20_000;
/** While an import fills the library, what is there is looked at again after so many ms. */
const PROVISIONAL_FOR = 5_000;
/** While a job has the machine for itself, what nobody waits for looks after so many ms whether it has ended. */
const GIVE_WAY_FOR = 200;

/** Orders of all items that are made at the start; each takes some 50 ms at a million items. */
const WARMED = ['added', 'year', 'rating', 'runtime', 'watched'] as const;

/** What questions are answered from, as it is at the moment. */
export interface SearchView {
  readonly index: SearchIndex;
  readonly provisional: boolean;
  /** Folded; not looked for in overviews. */
  readonly commonWords: ReadonlySet<string>;
}

interface Held extends SearchView {
  readonly generation: number;
  /** The newest change that is in it. */
  change: ChangeMark;
  /** Commit of which the names are. */
  namesAsOf: number;
  readonly loadedAt: number;
}

/** Keeps the search index: loads it, follows what changes, builds it anew when too much has. */
export class SearchStore {
  readonly #connection: Connection;
  readonly #location: () => SearchLocation;
  #held: Held | undefined;
  #loading: Promise<Held> | undefined;
  /** Questions that wait for an answer just now. */
  #questions = 0;

  constructor(connection: Connection, location: () => SearchLocation) {
    this.#connection = connection;
    this.#location = location;
  }

  /** Answers from the index as of the newest commit this connection sees. */
  async read<T>(answer: (statements: Statements, view: SearchView) => T): Promise<T> {
    this.#questions += 1;
    try {
      return await this.readWhenQuiet(answer);
    } finally {
      this.#questions -= 1;
    }
  }

  /** As {@link read}; where all must be read for it, that gives way to jobs until somebody asks. */
  async readWhenQuiet<T>(answer: (statements: Statements, view: SearchView) => T): Promise<T> {
    for (;;) {
      const held = await this.#current();
      const outcome = await this.#connection.read((statements) =>
        this.#follow(statements, held) ? { value: answer(statements, held) } : undefined,
      );
      if (outcome) {
        if (held.index.changed > MOST_CHANGED) this.#rebuild();
        return outcome.value;
      }
      // So much has changed that it is to be read anew.
      if (this.#held === held) this.#held = undefined;
    }
  }

  #current(): Promise<Held> | Held {
    const { generation } = this.#location();
    const held = this.#held;
    if (held?.generation === generation && !isOutdated(held)) return held;
    return this.#load(generation, true);
  }

  #load(generation: number, mayBeStored: boolean): Promise<Held> {
    this.#loading ??= timer('search.load', () => this.#loadNow(generation, mayBeStored), {
      track: 'Search',
      isLong: true,
    })
      .then((held) => {
        this.#held = held;
        void this.#warm(held);
        return held;
      })
      .finally(() => {
        this.#loading = undefined;
      });
    return this.#loading;
  }

  async #loadNow(generation: number, mayBeStored: boolean): Promise<Held> {
    const stored = mayBeStored ? await this.#readStored(generation) : undefined;
    if (stored) return stored;
    const loaded = await loadSearchData(this.#connection, () => this.#giveWay());
    await storeSearchData(this.#location(), loaded);
    return this.#hold(generation, loaded);
  }

  async #hold(generation: number, { change, data, provisional }: LoadedSearchData): Promise<Held> {
    const commonWords = await this.#connection.read(readCommonOverviewWords);
    const index = new SearchIndex(data);
    return {
      index,
      commonWords,
      provisional,
      generation,
      change,
      namesAsOf: -1,
      loadedAt: performance.now(),
    };
  }

  /** Waits as long as nobody asks and a job runs: both would take twice as long, and what is read would be old by then. */
  async #giveWay(): Promise<void> {
    const lock = jobLockName(this.#location().prefix);
    const mustWait = async () => this.#questions === 0 && (await isLockHeld(lock));
    if (!(await mustWait())) return;
    const wait = async () => {
      do await new Promise((resolve) => setTimeout(resolve, GIVE_WAY_FOR));
      while (await mustWait());
    };
    await timer('search.give_way', wait, { track: 'Search', isLong: true });
  }

  /** Makes ready what a first question of its kind would wait for, one thing at a time. */
  async #warm(held: Held): Promise<void> {
    const { columns } = held.index;
    const steps = [
      ...WARMED.map((sort) => () => columns.order(sort)),
      // Counting one value is enough to have all values' items listed.
      ...SET_FIELDS.map((field) => () => columns.sets[field].countOf(columns.sets[field].values[0] ?? 0)),
    ];
    for (const step of steps) {
      await macrotask();
      if (this.#held !== held) return;
      step();
    }
  }

  /** Builds it anew while the old one goes on answering. */
  #rebuild(): void {
    const { generation } = this.#location();
    // What it cannot do now it tries again with the next question.
    this.#load(generation, false).catch(() => undefined);
  }

  /** Takes in what changed; false when that is too much. */
  #follow(statements: Statements, held: Held): boolean {
    const last = latestChange(statements);
    if (last.id !== held.change.id || last.mark !== held.change.mark) {
      const changes = changesSince(statements, held.change);
      if (!changes) return false;
      timer('search.follow', () => followChanges(statements, held.index, changes), {
        track: 'Search',
        properties: { items: changes.itemIds.length },
      });
      held.change = changes.last;
    }
    const commit = this.#connection.sequence();
    if (held.namesAsOf !== commit) {
      refreshNames(held.index.names, (knownCompany) => readNames(statements, knownCompany));
      held.namesAsOf = commit;
    }
    return true;
  }

  async #readStored(generation: number): Promise<Held | undefined> {
    const stored = await readStoredSearchData(this.#location());
    if (!stored) return undefined;
    const { change, data } = stored;
    const canFollow = await this.#connection.read(
      (statements) => changesSince(statements, change) !== undefined,
    );
    return canFollow ? this.#hold(generation, { change, data, provisional: false }) : undefined;
  }
}

/** What changed since; undefined where that is too much, or the change is of another history. */
function changesSince(statements: Statements, { id, mark }: ChangeMark): SearchChanges | undefined {
  if (markOf(statements, id) !== mark) return undefined;
  const changes = changesAfter(statements, id);
  return changes.isWhole || changes.itemIds.length > MOST_CHANGED ? undefined : changes;
}

function isOutdated({ provisional, loadedAt }: Held): boolean {
  return provisional && performance.now() - loadedAt > PROVISIONAL_FOR;
}
