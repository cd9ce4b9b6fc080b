import type { UndoOutcome } from '../../rpc/edits-api.ts';
import type { Act, ItemEdit } from '../../shared/edits/item-edit.ts';
import { AppError } from '../../shared/reply.ts';
import type { Backend } from '../backend.ts';
import { codeOf } from '../error-facts.ts';
import type { Toasts } from '../toasts.ts';
import { actWords, leftWords } from './act-words.ts';
import { nextToRedo } from './next-to-redo.ts';

/** Acts looked through for what can be done again. */
const MOST_LOOKED_AT = 200;

/** What editing needs of the app. */
interface EditParts {
  readonly backend: Pick<Backend, 'edits'>;
  readonly toasts: Toasts;
}

/** Changes titles as a person does, says what was done, and offers to take it back. */
export class EditService {
  readonly #app: EditParts;
  /** Each waits for the one before it: keys that are pressed quickly mean one act after the other. */
  #last: Promise<unknown> = Promise.resolve();
  #toast: number | undefined;

  constructor(app: EditParts) {
    this.#app = app;
  }

  /** Does all edits to all items. Rejects, and says nothing, when it cannot be done. */
  edit(itemIds: readonly number[], edits: readonly ItemEdit[]): Promise<Act> {
    return this.act(() => this.#app.backend.edits.edit(Uint32Array.from(itemIds), edits));
  }

  /** Does an act of any kind, says what was done, and offers to take it back. Rejects when it cannot be done. */
  act(work: () => Promise<Act>): Promise<Act> {
    return this.#inTurn(async () => {
      const act = await work();
      this.#say({ title: actWords(act), action: { label: 'Undo', run: () => this.undo(act.id) } });
      return act;
    });
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

  /** Takes an act back, or the newest that holds, and says so. */
  undo(actId?: number): void {
    void this.#turn(
      () => this.#app.backend.edits.undo(actId),
      'Undone',
      'There is nothing to undo.',
      (act) => ({
        label: 'Redo',
        run: () => this.redo(act.id),
      }),
    );
  }

  /** Does an act again, or the one that was taken back last, and says so. */
  redo(actId?: number): void {
    const redo = async () => {
      const id = actId ?? nextToRedo(await this.#app.backend.edits.acts({ limit: MOST_LOOKED_AT }));
      if (id === undefined) throw new AppError('not-found', 'There is nothing to do again.');
      return this.#app.backend.edits.redo(id);
    };
    void this.#turn(redo, 'Done again', 'There is nothing to do again.', (act) => ({
      label: 'Undo',
      run: () => this.undo(act.id),
    }));
  }

  async #turn(
    work: () => Promise<UndoOutcome>,
    title: string,
    none: string,
    back: (act: Act) => { readonly label: string; readonly run: () => void },
  ): Promise<void> {
    try {
      const { act, left } = await this.#inTurn(work);
      const text = [actWords(act), leftWords(left)].filter((words) => words !== undefined).join('. ');
      this.#say({ title, text, action: back(act) });
    } catch (error) {
      if (codeOf(error) === 'not-found') this.#app.toasts.show({ kind: 'info', title: none });
      else this.#app.toasts.showError(error);
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** One message of acts at a time: what it offers is of the newest. */
  #say(toast: { title: string; text?: string; action: { label: string; run: () => void } }): void {
    const { toasts } = this.#app;
    if (this.#toast !== undefined) toasts.close(this.#toast);
    this.#toast = toasts.show({ kind: 'success', ...toast });
  }
}
