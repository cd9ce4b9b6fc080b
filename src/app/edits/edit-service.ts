import type { UndoOutcome } from '../../rpc/edits-api.ts';
import type { BatchRequest } from '../../rpc/jobs-api.ts';
import { type Act, type ItemEdit, standsBelow } from '../../shared/edits/item-edit.ts';
import type { EditBasis } from '../../shared/edits/item-part.ts';
import type { LibraryChanges, LibraryEdit } from '../../shared/edits/library-edit.ts';
import type { Library } from '../../shared/library.ts';
import { AppError } from '../../shared/reply.ts';
import type { Backend } from '../backend.ts';
import { codeOf, reasonOf } from '../error-facts.ts';
import { countItems } from '../library-list.ts';
import type { ScanService } from '../scan/scan-service.ts';
import type { Toasts } from '../toasts.ts';
import { actWords, leftWords } from './act-words.ts';
import { batchTitle, mergeTitle, turnTitle } from './batch-words.ts';
import { notUndoneWords } from './import-words.ts';
import { leftLibraryWords } from './library-words.ts';
import { nextToRedo } from './next-to-redo.ts';
import { type BatchParts, isLarge, MOST_AT_ONCE, runBatch } from './run-batch.ts';

/** Acts looked through for what can be done again; all that are read at once. */
const MOST_LOOKED_AT = 200;

/** What editing needs of the app. */
interface EditParts extends BatchParts {
  readonly scans: () => Promise<Pick<ScanService, 'lookAgain'>>;
  readonly backend: Pick<Backend, 'edits' | 'libraries' | 'runner'>;
  readonly toasts: Toasts;
}

/** What a message offers. */
interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

/** Changes titles as a person does, says what was done, and offers to take it back. */
export class EditService {
  readonly #app: EditParts;
  /** Each waits for the one before it: keys that are pressed quickly mean one act after the other. */
  #last: Promise<unknown> = Promise.resolve();
  #toast: number | undefined;
  /** Acts of very many titles that jobs of this tab turn round. */
  readonly #turning = new Set<number>();

  constructor(app: EditParts) {
    this.#app = app;
  }

  /**
   * Does all edits to all items; null: all was so already. Rejects, and says nothing, when it cannot be done: with
   * `changed-since` where the one title is not what `basis` says.
   */
  edit(itemIds: readonly number[], edits: readonly ItemEdit[], basis?: EditBasis): Promise<Act | null> {
    return this.perform(() => this.#app.backend.edits.edit(Uint32Array.from(itemIds), edits, basis));
  }

  /** Does something to a library. Rejects, and says nothing, when it cannot be done; `basis` as of {@link edit}. */
  editLibrary(libraryId: number, edit: LibraryEdit, basis?: LibraryChanges): Promise<Act> {
    return this.perform(() => this.#app.backend.libraries.edit(libraryId, edit, basis));
  }

  /** Puts a library into another one: one of very many titles as a job, which tells of itself. Rejects when it cannot be done; tells whether it was. */
  async mergeLibrary(library: Library, into: Library): Promise<boolean> {
    const edit = { kind: 'library-merge', intoId: into.id, intoName: into.name } as const;
    if (countItems(library) <= MOST_AT_ONCE) return (await this.editLibrary(library.id, edit)) !== null;
    const title = mergeTitle(edit, library.name);
    return this.#runBatch({ title, work: { kind: 'library', libraryId: library.id, edit } });
  }

  /**
   * Does an act when those before it are done; null: all was so already. Rejects, and says nothing, when it cannot be done.
   */
  perform<T extends Act | null>(work: () => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      const act = await work();
      if (act === null) this.#app.toasts.show({ kind: 'info', title: 'Already so: nothing was changed.' });
      else this.tell(act);
      return act;
    });
  }

  /** Says what was done, and offers to take it back. */
  tell(act: Act): void {
    this.#say({ title: actWords(act), action: { label: 'Undo', run: () => this.undo(act.id) } });
  }

  /** As {@link edit}; a failure is shown. Tells whether it was done. */
  async editOrSay(itemIds: readonly number[], edits: readonly ItemEdit[]): Promise<boolean> {
    try {
      await this.edit(itemIds, edits);
      return true;
    } catch (error) {
      this.#app.toasts.showError(error);
      return false;
    }
  }

  /**
   * Does all edits to all items: very many as a job, which tells of itself. Failures are shown. Tells whether it was done.
   */
  async editMany(itemIds: Uint32Array, edits: readonly ItemEdit[]): Promise<boolean> {
    if (itemIds.length <= MOST_AT_ONCE) return this.editOrSay([...itemIds], edits);
    const title = batchTitle(itemIds.length, edits);
    return this.#runBatch({ title, work: { kind: 'edit', itemIds, edits } });
  }

  /** Takes an act back, or the newest that holds, and says so. */
  undo(actId?: number): void {
    const none = actId === undefined ? 'There is nothing to undo.' : undefined;
    void this.#turn(
      () => this.#undo(actId),
      { done: 'Undone', left: 'Nothing was undone', none },
      (act) => (act.undoneAt === null ? undefined : { label: 'Redo', run: () => this.redo(act.id) }),
    );
  }

  /** Takes back what a job brought, and says so. */
  undoJob(jobId: number): void {
    const undo = async () => {
      const act = await this.#actOfJob(jobId);
      if (act?.undoneAt === null) return this.undo(act.id);
      const title = act ? 'It was undone already.' : 'There is nothing of it to undo.';
      this.#app.toasts.show({ kind: 'info', title });
    };
    undo().catch((error: unknown) => this.#app.toasts.showError(error));
  }

  /** However long ago: jobs are told of for longer than most acts are looked at. */
  async #actOfJob(jobId: number): Promise<Act | undefined> {
    let before: number | undefined;
    for (;;) {
      const range = before === undefined ? {} : { before };
      const acts = await this.#app.backend.edits.acts({ ...range, limit: MOST_LOOKED_AT });
      const act = acts.find(({ brought }) => brought?.jobId === jobId);
      const last = acts.at(-1);
      if (act !== undefined || last === undefined || acts.length < MOST_LOOKED_AT) return act;
      before = last.id;
    }
  }

  /** Does an act again, or the one that was taken back last, and says so. */
  redo(actId?: number): void {
    const redo = async () => {
      const id = actId ?? nextToRedo(await this.#app.backend.edits.acts({ limit: MOST_LOOKED_AT }));
      if (id === undefined) throw new AppError('not-found', 'There is nothing to redo.');
      const act = await this.#find(id);
      if (act !== undefined && isLarge(act)) return this.#turnMany(act, 'redo');
      return this.#app.backend.edits.redo(id);
    };
    const none = actId === undefined ? 'There is nothing to redo.' : undefined;
    void this.#turn(redo, { done: 'Redone', left: 'Nothing was redone', none }, (act) =>
      act.undoneAt === null ? { label: 'Undo', run: () => this.undo(act.id) } : undefined,
    );
  }

  async #undo(actId: number | undefined): Promise<UndoOutcome | undefined> {
    const act = await this.#find(actId);
    if (act !== undefined && isLarge(act)) return this.#turnMany(act, 'undo');
    const outcome = await this.#app.backend.edits.undo(act?.id ?? actId);
    if (outcome.act.undoneAt !== null) this.#lookAgain(outcome.act);
    return outcome;
  }

  /** An act, or the newest that holds and is not about to be undone. */
  async #find(actId: number | undefined): Promise<Act | undefined> {
    const range = actId === undefined ? { limit: MOST_LOOKED_AT } : { before: actId + 1, limit: 1 };
    const acts = await this.#app.backend.edits.acts(range);
    return acts.find((act) =>
      actId === undefined
        ? act.undoneAt === null && !this.#turning.has(act.id) && !standsBelow(act)
        : act.id === actId,
    );
  }

  /** The job tells of itself. Others do not wait for it. */
  #turnMany(act: Act, direction: 'undo' | 'redo'): undefined {
    this.#turning.add(act.id);
    void this.#runBatch({
      title: turnTitle(act, direction),
      work: { kind: direction, actId: act.id },
    })
      .then((isDone) => isDone && direction === 'undo' && this.#lookAgain(act))
      .finally(() => this.#turning.delete(act.id));
  }

  /** A folder that an earlier version has removed knows nothing of its files. */
  #lookAgain({ library }: Act): void {
    if (library?.kind !== 'root-remove' || library.keepsFiles) return;
    this.#app
      .scans()
      .then((scans) => scans.lookAgain(library.rootId))
      .catch((error: unknown) => this.#app.toasts.showError(error));
  }

  async #runBatch(request: BatchRequest): Promise<boolean> {
    try {
      const { status } = await runBatch(this.#app, request);
      return status === 'completed';
    } catch (error) {
      this.#app.toasts.showError(error);
      return false;
    }
  }

  /** `back` gives the way back; none where all was left as it is. Without `none` what is not there is told as it is. */
  async #turn(
    work: () => Promise<UndoOutcome | undefined>,
    words: { readonly done: string; readonly left: string; readonly none: string | undefined },
    back: (act: Act) => ToastAction | undefined,
  ): Promise<void> {
    try {
      const outcome = await this.#inTurn(work);
      if (outcome === undefined) return;
      const { act, left } = outcome;
      const leftOver = act.library || act.search ? leftLibraryWords(left) : leftWords(left);
      const text = [actWords(act), leftOver, act.undoneAt === null ? undefined : notUndoneWords(act)]
        .filter((words) => words !== undefined)
        .join('. ');
      const action = back(act);
      if (action) this.#say({ title: words.done, text, action });
      else this.#app.toasts.show({ kind: 'info', title: words.left, text });
    } catch (error) {
      if (codeOf(error) === 'not-found')
        this.#app.toasts.show({ kind: 'info', title: words.none ?? reasonOf(error) });
      else this.#app.toasts.showError(error);
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** One message of acts at a time: what it offers is of the newest. */
  #say(toast: { title: string; text?: string; action: ToastAction }): void {
    const { toasts } = this.#app;
    if (this.#toast !== undefined) toasts.close(this.#toast);
    this.#toast = toasts.show({ kind: 'success', ...toast });
  }
}
