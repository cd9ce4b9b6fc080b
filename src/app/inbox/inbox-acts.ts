import type { Act as StoredAct } from '../../shared/edits/item-edit.ts';
import type { InboxCase, InboxRow } from '../../shared/match-inbox.ts';
import type { ScoredCandidate } from '../../shared/metadata/title-candidate.ts';
import { AppError } from '../../shared/reply.ts';
import type { App } from '../app.ts';
import { codeOf, reasonOf } from '../error-facts.ts';
import { fetchWaitingPictures } from '../metadata/fetch-pictures.ts';
import { detailsOfCandidate } from './details-of-candidate.ts';
import { InboxModel } from './inbox-model.ts';

/** Acceptances whose details are fetched side by side; how fast providers are asked is up to their limits. */
const AT_ONCE = 3;
/** Decisions that can be taken back one after the other. */
const MOST_UNDONE = 200;

/** A decision, and the way back. */
interface Act {
  readonly ids: readonly number[];
  readonly undo: () => Promise<void>;
}

/** Deciding on titles of the inbox: what is decided is shown at once and stored behind it, in its order. */
export class InboxActs {
  readonly model: InboxModel;
  readonly #app: App;
  readonly #acts: Act[] = [];
  readonly #waiting: (() => Promise<void>)[] = [];
  #running = 0;
  #toast: number | undefined;

  constructor(app: App) {
    this.#app = app;
    this.model = new InboxModel(app);
  }

  /** Takes a candidate for a title, and for others, which become a part of it. */
  accept(
    row: InboxRow,
    found: InboxCase,
    candidate: ScoredCandidate,
    ids: readonly number[] = [row.id],
  ): void {
    const aborter = new AbortController();
    const { signal } = aborter;
    const stored = Promise.withResolvers<(() => Promise<void>) | undefined>();
    this.model.hide(ids);
    const act: Act = {
      ids,
      undo: async () => {
        aborter.abort();
        await (await stored.promise)?.();
      },
    };
    const others = ids.length > 1 ? ` for ${ids.length} titles` : '';
    const year = candidate.year === null ? '' : ` (${candidate.year})`;
    this.#note(act, `“${row.title}” is ${candidate.title}${year}${others}`);
    this.#enqueue(async () => {
      try {
        stored.resolve(signal.aborted ? undefined : await this.#store(found, candidate, ids, signal));
      } catch (error) {
        stored.resolve(undefined);
        this.#drop(act);
        if (signal.aborted) return;
        this.model.unhide(ids, reasonOf(error));
        if (codeOf(error) === 'constraint' || codeOf(error) === 'not-found') void this.model.reload();
        this.#app.toasts.show({ kind: 'error', title: `“${row.title}” waits again`, text: reasonOf(error) });
      }
    });
  }

  /** Sets titles aside: they are not asked for again until a person wants it. */
  async skip(rows: readonly InboxRow[]): Promise<void> {
    const ids = rows.map(({ id }) => id);
    this.model.hide(ids);
    try {
      const { inbox } = await this.#app.metadata();
      const act = await inbox.skip(ids);
      this.model.settle(ids);
      if (act === null) return;
      this.#note(
        { ids, undo: () => this.#undoAct(act) },
        rows.length === 1 ? `“${rows[0]?.title}” skipped` : `${ids.length} titles skipped`,
      );
    } catch (error) {
      this.model.unhide(ids);
      this.#app.toasts.showError(error);
    }
  }

  /** Takes skipped titles back to where they waited. */
  async unskip(rows: readonly InboxRow[]): Promise<void> {
    await this.#change(rows, async (ids) => {
      const { inbox } = await this.#app.metadata();
      const act = await inbox.unskip(ids);
      if (act === null) return;
      const title = rows.length === 1 ? `“${rows[0]?.title}” waits again` : `${ids.length} titles wait again`;
      this.#note({ ids, undo: () => this.#undoAct(act) }, title);
    });
  }

  /** Takes back matches that nobody chose; those somebody has decided on since stay, and that is told. */
  async refuse(rows: readonly InboxRow[]): Promise<void> {
    await this.#change(rows, async (all) => {
      const { inbox } = await this.#app.metadata();
      const refused = await inbox.refuse(all);
      const [first] = rows;
      if (refused === null) {
        const title = `“${first?.title}” was decided on meanwhile; it stays as it is`;
        this.#app.toasts.show({ kind: 'info', title });
        return;
      }
      const { act, itemIds: ids } = refused;
      this.#note(
        { ids, undo: () => this.#undoAct(act) },
        `“${first?.before?.title ?? first?.title}” waits again`,
      );
    });
  }

  /** Takes the last decision back; false when there is none. */
  undo(): boolean {
    const act = this.#acts.at(-1);
    if (act === undefined) return false;
    void this.#undo(act);
    return true;
  }

  async #undo(act: Act): Promise<void> {
    this.#drop(act);
    if (this.#toast !== undefined) this.#app.toasts.close(this.#toast);
    try {
      await act.undo();
      this.model.unhide(act.ids);
      await this.model.reload();
      if (this.model.value.ids?.includes(act.ids[0] ?? 0)) this.model.choose(act.ids[0]);
    } catch (error) {
      this.model.settle(act.ids);
      this.#app.toasts.show({ kind: 'error', title: 'Not undone', text: reasonOf(error) });
    }
  }

  /** As the history does. Throws where all of it was changed since. */
  async #undoAct({ id }: StoredAct): Promise<void> {
    const { left, act } = await this.#app.backend.edits.undo(id);
    if (left > 0 && left >= act.itemCount)
      throw new AppError('constraint', 'It has been changed since, and stays as it is.');
  }

  async #store(
    found: InboxCase,
    candidate: ScoredCandidate,
    ids: readonly number[],
    signal: AbortSignal,
  ): Promise<() => Promise<void>> {
    const { inbox } = await this.#app.metadata();
    const accepted = await detailsOfCandidate(
      this.#app,
      candidate,
      await this.#seasonsOf(found, ids),
      signal,
    );
    const act = await inbox.accept(ids, accepted);
    this.model.settle(ids);
    return () => this.#undoAct(act);
  }

  /** Of all that become one. */
  async #seasonsOf(found: InboxCase, ids: readonly number[]): Promise<readonly number[]> {
    const { inbox } = await this.#app.metadata();
    const others = ids.filter((id) => id !== found.id);
    const cases = await Promise.all(others.map((id) => inbox.get(id)));
    return [...new Set([found, ...cases].flatMap(({ seasons }) => seasons))];
  }

  async #change(rows: readonly InboxRow[], work: (ids: readonly number[]) => Promise<void>): Promise<void> {
    const ids = rows.map(({ id }) => id);
    this.model.hide(ids);
    try {
      await work(ids);
      this.model.settle(ids);
    } catch (error) {
      this.model.unhide(ids);
      this.#app.toasts.showError(error);
    }
  }

  #note(act: Act, title: string): void {
    this.#acts.push(act);
    this.#acts.splice(0, this.#acts.length - MOST_UNDONE);
    this.model.setUndoable(this.#acts.length);
    // One message at a time: hundreds are decided on in a row.
    if (this.#toast !== undefined) this.#app.toasts.close(this.#toast);
    const action = { label: 'Undo', run: () => void this.#undo(act) };
    this.#toast = this.#app.toasts.show({ kind: 'success', title, action });
  }

  #drop(act: Act): void {
    const at = this.#acts.indexOf(act);
    if (at >= 0) this.#acts.splice(at, 1);
    this.model.setUndoable(this.#acts.length);
  }

  #enqueue(work: () => Promise<void>): void {
    this.model.countStoring(1);
    this.#waiting.push(work);
    this.#next();
  }

  #next(): void {
    if (this.#running >= AT_ONCE) return;
    const work = this.#waiting.shift();
    if (work === undefined) return;
    this.#running++;
    void work().finally(() => {
      this.#running--;
      this.model.countStoring(-1);
      // Nobody waits for what was accepted to have its pictures.
      if (this.#running + this.#waiting.length === 0)
        void fetchWaitingPictures(this.#app).catch(() => undefined);
      this.#next();
    });
    this.#next();
  }
}

const known = new WeakMap<App, InboxActs>();

/** The app's inbox: what is being stored goes on when its page is left. */
export function inboxOf(app: App): InboxActs {
  const acts = known.get(app) ?? new InboxActs(app);
  known.set(app, acts);
  return acts;
}
