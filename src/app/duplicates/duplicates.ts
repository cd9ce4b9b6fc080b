import type { DatabaseClient } from '../../client/database-client.ts';
import type { MergeGroup } from '../../rpc/duplicates-api.ts';
import type { SimilarTitles } from '../../rpc/similar-api.ts';
import { type KeepFacts, type Recommendation, whichToKeep } from '../../shared/duplicates/which-to-keep.ts';
import type { Act } from '../../shared/edits/item-edit.ts';
import type { ItemDetail, ItemRow } from '../../shared/media-item.ts';
import { unpackJson } from '../../shared/unpack-json.ts';
import type { Backend } from '../backend.ts';
import { codeOf } from '../error-facts.ts';
import { followChanges } from '../following-changes.ts';
import type { LoadState } from '../load-controller.ts';
import { Observable } from '../observable.ts';
import { StoppableReads } from '../stoppable-reads.ts';
import type { Toasts } from '../toasts.ts';
import { filterGroups, type GroupFilter, groupsOfReport, type ShownGroup } from './duplicate-groups.ts';

/** Rows read at once. */
const CHUNK = 100;
/** Titles of a group that are laid side by side. */
export const MOST_COMPARED = 12;

/** What is shown of the duplicates. */
export interface DuplicatesState {
  readonly filter: GroupFilter;
  /** All of the report; undefined until there is one. */
  readonly all: readonly ShownGroup[] | undefined;
  /** Those of the filter that are not settled. */
  readonly groups: readonly ShownGroup[];
  /** There are more than the report holds. */
  readonly isCut: boolean;
  /** 0 to 1 while a report is made. */
  readonly progress: number | undefined;
  readonly error: unknown;
  readonly chosen: ShownGroup | undefined;
}

/** The titles of a group, side by side. */
export interface ComparedTitles {
  readonly titles: readonly ItemDetail[];
  readonly recommended: Recommendation;
}

/** What they need of the app. */
interface DuplicatesParts {
  readonly backend: Pick<Backend, 'items' | 'onChange'>;
  readonly toasts: Toasts;
  readonly edits: () => Promise<{ perform(work: () => Promise<Act>): Promise<Act> }>;
}

/** Titles that may be one: the report as it is shown, and what a person makes of it. */
export class Duplicates extends Observable<DuplicatesState> {
  readonly #app: DuplicatesParts;
  readonly #database: DatabaseClient;
  readonly #reads: StoppableReads;
  readonly #rows = new Map<number, ItemRow>();
  readonly #compared = new Map<string, LoadState<ComparedTitles>>();
  readonly #hidden = new Set<string>();
  readonly #kept = new Map<string, number>();
  #request: string | undefined;
  #isOwed = false;
  #visible = { first: 0, last: 20 };

  constructor(app: DuplicatesParts, database: DatabaseClient) {
    super({
      filter: { reason: null, libraryId: null },
      all: undefined,
      groups: [],
      isCut: false,
      progress: undefined,
      error: undefined,
      chosen: undefined,
    });
    this.#app = app;
    this.#database = database;
    this.#reads = new StoppableReads(database, ({ duplicates }, id) => duplicates.cancelReport(id));
  }

  /** Reads the report, and again behind changes; returns what ends that, and stops a report that is being made. */
  follow(): () => void {
    void this.reload();
    const end = followChanges(this.#app.backend, () => void this.reload());
    return () => {
      end();
      this.#isOwed = false;
      this.stop();
    };
  }

  /** Makes the report anew; what is shown stays until it is there. */
  async reload(): Promise<void> {
    if (this.#request !== undefined) {
      this.#isOwed = true;
      return;
    }
    this.#isOwed = false;
    const request = crypto.randomUUID();
    this.#request = request;
    const hidden = [...this.#hidden];
    this.set({ ...this.value, progress: 0 });
    try {
      const report = await this.#reads.run(request, (apis) =>
        apis.duplicates.report(request, ({ done }) => this.set({ ...this.value, progress: done })),
      );
      for (const key of hidden) this.#hidden.delete(key);
      const { chosen } = this.value;
      for (const key of [...this.#compared.keys()]) if (key !== chosen?.key) this.#compared.delete(key);
      if (chosen && this.#compared.has(chosen.key)) void this.#compare(chosen);
      const all = groupsOfReport(report);
      // What is shown stays until the new rows are there.
      const rows = await this.#rowsOf(this.#visibleIds(all));
      this.#rows.clear();
      for (const row of rows) this.#rows.set(row.id, row);
      this.set({ ...this.value, all, isCut: report.isCut, error: undefined });
    } catch (error) {
      if (codeOf(error) !== 'cancelled') this.set({ ...this.value, error });
    }
    this.#request = undefined;
    this.set({ ...this.value, progress: undefined });
    this.#arrange();
    if (this.#isOwed) void this.reload();
  }

  /** Stops the making of a report. */
  stop(): void {
    if (this.#request !== undefined) this.#reads.stop(this.#request);
  }

  filter(filter: Partial<GroupFilter>): void {
    this.set({ ...this.value, filter: { ...this.value.filter, ...filter }, chosen: undefined });
    this.#arrange();
  }

  /** The row of a title, once it is read. */
  row(id: number): ItemRow | undefined {
    return this.#rows.get(id);
  }

  /** These positions can be seen: rows that are missing are read. */
  ensure(first: number, last: number): void {
    this.#visible = { first, last };
    this.#readRows().then(
      () => this.set({ ...this.value }),
      (error: unknown) => this.set({ ...this.value, error }),
    );
  }

  choose(chosen: ShownGroup | undefined): void {
    this.set({ ...this.value, chosen });
    const at = chosen ? this.value.groups.indexOf(chosen) : -1;
    // What is likely to be looked at next is there when it is.
    if (at >= 0) for (const next of this.value.groups.slice(at + 1, at + 3)) this.compared(next);
  }

  /** Chooses the group so many places further on. */
  move(by: number): void {
    const { groups, chosen } = this.value;
    const at = chosen ? groups.findIndex(({ key }) => key === chosen.key) : -1;
    this.choose(groups[Math.min(groups.length - 1, Math.max(0, at + by))]);
  }

  /** The titles of a group side by side, read when they are first asked for. */
  compared(group: ShownGroup): LoadState<ComparedTitles> {
    const known = this.#compared.get(group.key);
    if (known !== undefined) return known;
    this.#compared.set(group.key, { state: 'loading' });
    void this.#compare(group);
    return { state: 'loading' };
  }

  /** Reads the titles of a group again; resolves whatever comes of it. */
  compareAgain(group: ShownGroup): Promise<void> {
    return this.#compare(group);
  }

  /** The title of a group that stays: the one a person chose, or the one that is best kept. */
  keptOf(group: ShownGroup): number | undefined {
    const compared = this.compared(group);
    return this.choiceOf(group) ?? (compared.state === 'ready' ? compared.value.recommended.id : undefined);
  }

  /** The title of a group that a person chose to keep; undefined when they chose none. */
  choiceOf({ key, ids }: ShownGroup): number | undefined {
    const kept = this.#kept.get(key);
    return kept !== undefined && ids.includes(kept) ? kept : undefined;
  }

  keep(group: ShownGroup, id: number): void {
    this.#kept.set(group.key, id);
    this.set({ ...this.value });
  }

  /** Makes the titles of a group one. */
  async merge(group: ShownGroup): Promise<void> {
    const keep = this.keptOf(group);
    await this.#settle([group], () =>
      this.#merge([{ itemIds: group.ids, ...(keep === undefined ? {} : { keep }) }]),
    );
  }

  /** Makes those of many groups one, in one act; which stay is worked out where it is written. */
  mergeAll(groups: readonly ShownGroup[]): Promise<boolean> {
    return this.#settle(groups, () =>
      this.#merge(
        groups.map((group) => {
          const keep = this.choiceOf(group);
          return { itemIds: group.ids, ...(keep === undefined ? {} : { keep }) };
        }),
      ),
    );
  }

  /** Remembers that the titles of a group are not duplicates. */
  async setApart(group: ShownGroup): Promise<void> {
    await this.#settle([group], () => this.#database.write((apis) => apis.editWrites.setApart(group.ids)));
  }

  /** Makes a file of a title a title of its own; a failure is shown. */
  async split(itemId: number, fileId: number): Promise<void> {
    await this.#settle([], () => this.#database.write((apis) => apis.editWrites.split(itemId, fileId)));
  }

  /** What is like a title: when nothing else is asked of the search. */
  similar(itemId: number, limit: number): Promise<SimilarTitles> {
    return this.#database.search((apis) => apis.search.similar(itemId, limit), { priority: 'prefetch' });
  }

  /** Which of some groups' titles stay. */
  async recommend(groups: readonly ShownGroup[]): Promise<ReadonlyMap<string, Recommendation>> {
    const ids = Uint32Array.from(groups.flatMap((group) => group.ids));
    const facts = await this.#database.read((apis) => apis.duplicates.keepFacts(ids));
    const byId = new Map(facts.map((one): [number, KeepFacts] => [one.id, one]));
    return new Map(
      groups.flatMap((group) => {
        const known = group.ids.flatMap((id) => byId.get(id) ?? []);
        return known.length === 0 ? [] : [[group.key, whichToKeep(known)] as const];
      }),
    );
  }

  #merge(groups: readonly MergeGroup[]): Promise<Act> {
    return this.#database.write((apis) => apis.editWrites.merge(groups));
  }

  /** What is decided is shown at once; a failure puts it back. */
  async #settle(groups: readonly ShownGroup[], work: () => Promise<Act>): Promise<boolean> {
    for (const { key } of groups) this.#hidden.add(key);
    this.#arrange();
    try {
      await (await this.#app.edits()).perform(work);
      return true;
    } catch (error) {
      for (const { key } of groups) this.#hidden.delete(key);
      this.#arrange();
      this.#app.toasts.showError(error);
      return false;
    }
  }

  /** What the filter leaves; where the chosen group is gone, the next one is chosen. */
  #arrange(): void {
    const { all = [], filter, groups: before, chosen } = this.value;
    const groups = filterGroups(all, filter, this.#hidden);
    const keys = new Map(groups.map((group) => [group.key, group]));
    this.set({ ...this.value, groups });
    // Others have come to where could be seen what is hidden by now.
    if (this.#visibleIds(all).some((id) => !this.#rows.has(id)))
      this.ensure(this.#visible.first, this.#visible.last);
    const same = chosen && keys.get(chosen.key);
    if (same) {
      if (same !== chosen) this.choose(same);
      return;
    }
    const at = chosen ? before.findIndex(({ key }) => key === chosen.key) : 0;
    const behind = before.slice(Math.max(0, at)).find(({ key }) => keys.has(key));
    this.choose((behind && keys.get(behind.key)) ?? groups.at(chosen ? -1 : 0));
  }

  async #readRows(): Promise<void> {
    const missing = this.#visibleIds(this.value.all ?? []).filter((id) => !this.#rows.has(id));
    for (const row of await this.#rowsOf(missing)) this.#rows.set(row.id, row);
  }

  /** The first title of each group that can be seen. */
  #visibleIds(all: readonly ShownGroup[]): readonly number[] {
    const { first, last } = this.#visible;
    const groups = filterGroups(all, this.value.filter, this.#hidden);
    return groups.slice(Math.max(0, first), last + 1).flatMap((group) => group.ids.slice(0, 1));
  }

  async #rowsOf(ids: readonly number[]): Promise<readonly ItemRow[]> {
    if (ids.length === 0) return [];
    const { rows } = await this.#app.backend.items.rows(Uint32Array.from(ids.slice(0, CHUNK)));
    return unpackJson<ItemRow[]>(rows);
  }

  async #compare(group: ShownGroup): Promise<void> {
    try {
      const { items } = this.#app.backend;
      const ids = group.ids.slice(0, MOST_COMPARED);
      const [titles, recommended] = await Promise.all([
        Promise.all(ids.map((id) => items.get(id))),
        this.recommend([group]),
      ]);
      const best = recommended.get(group.key) ?? { id: ids[0] ?? 0, reasons: [] };
      this.#compared.set(group.key, { state: 'ready', value: { titles, recommended: best } });
    } catch (error) {
      this.#compared.set(group.key, { state: 'failed', error });
    }
    this.set({ ...this.value });
  }
}
