import type { RowAlign } from '../../app/list/list-geometry.ts';
import type { NavigationState } from '../../app/list/list-navigation.ts';
import { indexAfterKey } from '../../app/list/list-navigation.ts';
import type { IdentifiedRow, NavigableListModel } from '../../app/list/navigable-list-model.ts';
import { TYPE_AHEAD_PAUSE_MS, TypeAhead } from '../../app/list/type-ahead.ts';

/** What keys do to a list. */
export interface KeyedList {
  readonly model: NavigableListModel<IdentifiedRow> | undefined;
  /** Where the list is, for moving in it. */
  navigationState(): NavigationState;
  activate(index: number, align?: RowAlign): void;
  /** False when there is nothing to open. */
  open(index: number): boolean;
  /** False when there is nothing to play. */
  play(index: number): boolean;
  select(index: number): boolean;
  /** Shows what was typed so far; nothing when the word is over. */
  showTyped(text: string): void;
}

/**
 * The keyboard of a list: arrows, pages, ends, Enter (with Shift it plays), Space, and typing the beginning of a title. `?` and
 * `/` are the page's everywhere.
 */
export class ListKeys {
  readonly #list: KeyedList;
  readonly #typeAhead = new TypeAhead();
  #typedTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(list: KeyedList) {
    this.#list = list;
  }

  /** Handles a key; false when it is none of the list's. */
  press(event: KeyboardEvent): boolean {
    const { key, timeStamp } = event;
    if (event.altKey || event.metaKey || event.isComposing || key === '?' || key === '/') return false;
    if (event.ctrlKey && key !== 'Home' && key !== 'End') return false;
    const state = this.#list.navigationState();
    const target = indexAfterKey(key, state);
    if (target !== undefined) {
      this.#list.activate(target);
      return true;
    }
    if (key === 'Enter') return this.#list[event.shiftKey ? 'play' : 'open'](state.index);
    if (key === ' ' && !this.#typeAhead.isOpen(timeStamp)) return this.#list.select(state.index);
    return this.#type(key, timeStamp);
  }

  /** Forgets what was typed. */
  stop(): void {
    clearTimeout(this.#typedTimer);
  }

  #type(key: string, now: number): boolean {
    const { model } = this.#list;
    if (!model?.canSeek) return false;
    const text = this.#typeAhead.press(key, now);
    if (text === undefined) return false;
    this.#list.showTyped(text);
    clearTimeout(this.#typedTimer);
    this.#typedTimer = setTimeout(() => this.#list.showTyped(''), TYPE_AHEAD_PAUSE_MS);
    void this.#seek(model, text);
    return true;
  }

  async #seek(model: NavigableListModel<IdentifiedRow>, text: string): Promise<void> {
    const index = await model.seek(text).catch(() => undefined);
    if (index !== undefined && model === this.#list.model) this.#list.activate(index, 'start');
  }
}
