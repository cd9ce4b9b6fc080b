import type { InboxCase, InboxCounts, InboxList, InboxRow } from '../../shared/match-inbox.ts';
import type { App } from '../app.ts';
import type { LoadState } from '../load-controller.ts';
import { tellTitlesOnScreen } from '../metadata/titles-on-screen.ts';
import { Observable } from '../observable.ts';

/** What the inbox shows. */
export interface InboxState {
  readonly list: InboxList;
  /** Null: of all libraries. */
  readonly libraryId: number | null;
  /** Undefined until they are known. */
  readonly ids: readonly number[] | undefined;
  readonly counts: readonly InboxCounts[] | undefined;
  /** Why they could not be read. */
  readonly error: unknown;
  readonly chosen: number | undefined;
  /** Titles whose acceptance is being stored. */
  readonly storing: number;
  /** Decisions that can be taken back. */
  readonly undoable: number;
}

/** Rows read at once. */
const CHUNK = 100;

/** The inbox as it is shown: a list's order, the rows and cases in use, and what is decided on before it is stored. */
export class InboxModel extends Observable<InboxState> {
  readonly #app: App;
  readonly #rows = new Map<number, InboxRow>();
  readonly #cases = new Map<number, LoadState<InboxCase>>();
  /** Decided on, and not in the order read last. */
  readonly #hidden = new Set<number>();
  readonly #settled = new Set<number>();
  readonly #messages = new Map<number, string>();
  #order: Uint32Array = new Uint32Array();
  #visible = { first: 0, last: 20 };
  #reading: Promise<void> | undefined;
  #isOwed = false;

  constructor(app: App) {
    super({
      list: 'waiting',
      libraryId: null,
      ids: undefined,
      counts: undefined,
      error: undefined,
      chosen: undefined,
      storing: 0,
      undoable: 0,
    });
    this.#app = app;
  }

  /** Shows a list, of one library or of all, from its beginning unless it is shown already. */
  show(list: InboxList, libraryId: number | null = this.value.libraryId): Promise<void> {
    if (this.value.list !== list || this.value.libraryId !== libraryId) {
      this.#rows.clear();
      this.#order = new Uint32Array();
      this.set({ ...this.value, list, libraryId, ids: undefined, chosen: undefined, error: undefined });
    }
    return this.reload();
  }

  /** Reads it anew; what is shown stays until then, and the title that is chosen stays chosen. */
  async reload(): Promise<void> {
    if (this.#reading !== undefined) {
      this.#isOwed = true;
      return this.#reading;
    }
    this.#reading = this.#read();
    await this.#reading;
    this.#reading = undefined;
    if (!this.#isOwed) return;
    this.#isOwed = false;
    await this.reload();
  }

  /** The row of a title, once it is read. */
  row(id: number): InboxRow | undefined {
    return this.#rows.get(id);
  }

  /** What went wrong with a title that was decided on. */
  message(id: number): string | undefined {
    return this.#messages.get(id);
  }

  /** What is needed to decide on a title, read when it is first asked for. */
  caseOf(id: number): LoadState<InboxCase> {
    const known = this.#cases.get(id);
    if (known !== undefined) return known;
    this.#cases.set(id, { state: 'loading' });
    void this.#readCase(id);
    return { state: 'loading' };
  }

  /** Reads the candidates of a title again; resolves whatever comes of it. */
  caseAgain(id: number): Promise<void> {
    return this.#readCase(id);
  }

  /** These positions can be seen: rows that are missing are read. */
  ensure(first: number, last: number): void {
    this.#visible = { first, last };
    const seen = (this.value.ids ?? []).slice(Math.max(0, first), last + 1);
    tellTitlesOnScreen(seen);
    const missing = seen.filter((id) => !this.#rows.has(id));
    if (missing.length > 0) void this.#readRows(missing.slice(0, CHUNK)).then(() => this.#tell());
  }

  /** Chooses a title of the list. */
  choose(id: number | undefined): void {
    this.set({ ...this.value, chosen: id });
    const ids = this.value.ids ?? [];
    const at = id === undefined ? -1 : ids.indexOf(id);
    // What is likely to be looked at next is there when it is.
    if (at >= 0) for (const next of ids.slice(at + 1, at + 3)) this.caseOf(next);
  }

  /** Chooses the title so many places further on. */
  move(by: number): void {
    const { ids = [], chosen } = this.value;
    const at = chosen === undefined ? -1 : ids.indexOf(chosen);
    this.choose(ids[Math.min(ids.length - 1, Math.max(0, at + by))]);
  }

  /** Takes titles that were decided on out of the list, and chooses the next one. */
  hide(itemIds: readonly number[]): void {
    for (const id of itemIds) {
      this.#hidden.add(id);
      this.#messages.delete(id);
    }
    this.#arrange();
  }

  /** What was decided of them is stored: the list as it is read next holds. */
  settle(itemIds: readonly number[]): void {
    for (const id of itemIds) {
      this.#settled.add(id);
      this.#cases.delete(id);
    }
    void this.reload();
  }

  /** They are back, with a reason where there is one. */
  unhide(itemIds: readonly number[], message?: string): void {
    const [first] = itemIds;
    for (const id of itemIds) {
      this.#hidden.delete(id);
      this.#settled.delete(id);
    }
    if (message !== undefined && first !== undefined) this.#messages.set(first, message);
    this.#arrange();
  }

  /** So many more acceptances are being stored, or fewer. */
  countStoring(by: number): void {
    this.set({ ...this.value, storing: this.value.storing + by });
  }

  /** So many decisions can be taken back. */
  setUndoable(undoable: number): void {
    if (undoable !== this.value.undoable) this.set({ ...this.value, undoable });
  }

  async #read(): Promise<void> {
    const { list, libraryId } = this.value;
    const settled = [...this.#settled];
    try {
      const { inbox } = await this.#app.metadata();
      const [order, counts] = await Promise.all([inbox.order(list, libraryId), inbox.counts()]);
      if (this.value.list !== list || this.value.libraryId !== libraryId) return;
      for (const id of settled) {
        this.#hidden.delete(id);
        this.#settled.delete(id);
      }
      this.#order = order;
      const { first, last } = this.#visible;
      const { chosen } = this.value;
      const seen = [...order.subarray(Math.max(0, first - 20), last + CHUNK)];
      for (const id of [...this.#rows.keys()]) if (!seen.includes(id) && id !== chosen) this.#rows.delete(id);
      await this.#readRows(seen.slice(0, 2 * CHUNK), list);
      for (const id of [...this.#cases.keys()]) if (id !== chosen) this.#cases.delete(id);
      if (chosen !== undefined && this.#cases.has(chosen)) void this.#readCase(chosen);
      this.set({ ...this.value, counts, error: undefined });
      this.#arrange();
    } catch (error) {
      this.set({ ...this.value, error });
    }
  }

  /** The order without what was decided on; where the chosen title is gone, the next one is chosen. */
  #arrange(): void {
    const ids = [...this.#order].filter((id) => !this.#hidden.has(id));
    const { ids: before = [], chosen } = this.value;
    const at = chosen === undefined ? 0 : before.indexOf(chosen);
    const isThere = chosen !== undefined && ids.includes(chosen);
    this.set({ ...this.value, ids });
    if (isThere) return;
    const behind = before.slice(Math.max(0, at)).find((id) => ids.includes(id));
    this.choose(behind ?? ids.at(chosen === undefined ? 0 : -1));
  }

  async #readRows(ids: readonly number[], list: InboxList = this.value.list): Promise<void> {
    if (ids.length === 0) return;
    const { inbox } = await this.#app.metadata();
    const rows = await inbox.rows(list, ids);
    if (list === this.value.list) for (const row of rows) this.#rows.set(row.id, row);
  }

  async #readCase(id: number): Promise<void> {
    try {
      const { inbox } = await this.#app.metadata();
      this.#cases.set(id, { state: 'ready', value: await inbox.get(id) });
    } catch (error) {
      this.#cases.set(id, { state: 'failed', error });
    }
    this.#tell();
  }

  #tell(): void {
    this.set({ ...this.value });
  }
}
