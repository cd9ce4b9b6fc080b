import type { ListSelection } from '../../../app/selection/list-selection.ts';
import { SelectItemEvent } from '../../elements/list-events.ts';
import type { VirtualListElement } from '../../elements/virtual-list-element.ts';

/** A finger that stays so long on an item selects it, in ms … */
const LONG_PRESS = 450;
/** … unless it moves further than this, in px. */
const STILL = 10;

const MOVES = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'];

/** What pointer, fingers and keys do to the selection in a list. It hears of them before the list does. */
export class SelectionInput {
  readonly #list: VirtualListElement;
  readonly #selection: ListSelection;
  readonly #isBehindDialog: () => boolean;
  readonly #aborter = new AbortController();
  #press:
    | { readonly x: number; readonly y: number; readonly timer: ReturnType<typeof setTimeout> }
    | undefined;
  /** The finger that selected an item is still to be lifted. */
  #isLongPressed = false;

  constructor(list: VirtualListElement, selection: ListSelection, isBehindDialog: () => boolean) {
    this.#list = list;
    this.#selection = selection;
    this.#isBehindDialog = isBehindDialog;
    const { signal } = this.#aborter;
    const first = { capture: true, signal };
    list.addEventListener('click', (event) => this.#onClick(event), first);
    list.addEventListener('mousedown', (event) => this.#onMouseDown(event), first);
    list.addEventListener('contextmenu', (event) => this.#onContextMenu(event), first);
    list.addEventListener('pointerdown', (event) => this.#onPointerDown(event), first);
    for (const type of ['pointermove', 'pointerup', 'pointercancel'] as const)
      list.addEventListener(type, (event) => this.#onPointer(event), first);
    list.addEventListener('scroll', () => this.#endPress(), first);
    list.addEventListener(SelectItemEvent.type, (event) => selection.toggle((event as SelectItemEvent).id), {
      signal,
    });
    window.addEventListener('keydown', (event) => this.#onKeyDown(event), first);
    // By then the list has moved.
    list.addEventListener('keydown', (event) => isStretch(event) && this.#extendTo(list.activeIndex), {
      signal,
    });
  }

  /** The list is not heard any more. */
  end(): void {
    this.#aborter.abort();
    this.#endPress();
  }

  #onClick(event: MouseEvent): void {
    if (this.#isLongPressed) {
      this.#isLongPressed = false;
      take(event);
      return;
    }
    const index = indexOf(event);
    const id = this.#idAt(index);
    if (index === undefined || id === undefined) return;
    const isToMark = event.ctrlKey || event.metaKey || isMark(event) || this.#selection.value.isOn;
    if (!isToMark && !event.shiftKey) return;
    take(event);
    if (event.shiftKey) this.#extendTo(index);
    else this.#selection.toggle(id);
    this.#list.markActive(index);
  }

  /** Shift would select the texts between. */
  #onMouseDown(event: MouseEvent): void {
    if (!event.shiftKey || indexOf(event) === undefined) return;
    event.preventDefault();
    this.#list.focus({ preventScroll: true });
  }

  #onContextMenu(event: Event): void {
    if (this.#isLongPressed || this.#press !== undefined) event.preventDefault();
  }

  #onPointerDown(event: PointerEvent): void {
    this.#isLongPressed = false;
    this.#endPress();
    const index = indexOf(event);
    if (event.pointerType !== 'touch' || !event.isPrimary || index === undefined) return;
    const timer = setTimeout(() => {
      this.#press = undefined;
      const id = this.#idAt(index);
      if (id === undefined) return;
      this.#isLongPressed = true;
      this.#selection.toggle(id);
      this.#list.markActive(index);
    }, LONG_PRESS);
    this.#press = { x: event.clientX, y: event.clientY, timer };
  }

  #onPointer({ type, clientX, clientY }: PointerEvent): void {
    if (!this.#press) return;
    const { x, y } = this.#press;
    if (type !== 'pointermove' || Math.hypot(clientX - x, clientY - y) > STILL) this.#endPress();
  }

  #endPress(): void {
    clearTimeout(this.#press?.timer);
    this.#press = undefined;
  }

  #onKeyDown(event: KeyboardEvent): void {
    const [target] = event.composedPath();
    const isInList = event.composedPath().includes(this.#list);
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    if (!isInList && (target !== document.body || this.#isBehindDialog())) return;
    if (isStretch(event)) {
      const id = this.#idAt(this.#list.navigationState().index);
      if (id !== undefined) this.#selection.goOnFrom(id);
    } else if (this.#pressAlone(event)) take(event);
  }

  /** Does what a key says that is for the selection alone; false where it is none of those. */
  #pressAlone({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
    const { isOn } = this.#selection.value;
    if (shiftKey) return false;
    if (ctrlKey || metaKey) {
      if (key.toLowerCase() !== 'a') return false;
      void this.#selection.selectAll().catch(() => undefined);
      return true;
    }
    if (key === 'Escape' && isOn) {
      this.#selection.clear();
      return true;
    }
    // In the middle of a word it is a letter.
    if (key !== 'x' || this.#isTyping) return false;
    const id = this.#idAt(this.#list.navigationState().index);
    if (id !== undefined) this.#selection.toggle(id);
    return id !== undefined;
  }

  get #isTyping(): boolean {
    return this.#list.shadowRoot?.querySelector('.typed') != null;
  }

  #extendTo(index: number): void {
    if (index >= 0) void this.#selection.extendTo(index, this.#idAt(index)).catch(() => undefined);
  }

  #idAt(index: number | undefined): number | undefined {
    return index === undefined ? undefined : this.#list.model?.at(index)?.id;
  }
}

/** Shift and a key that moves. */
function isStretch({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (
    shiftKey && !metaKey && !altKey && MOVES.includes(key) && (!ctrlKey || key === 'Home' || key === 'End')
  );
}

function take(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

function elementsOf(event: Event): readonly HTMLElement[] {
  return event.composedPath().filter((node) => node instanceof HTMLElement);
}

/** Position of the item an event is of. */
function indexOf(event: Event): number | undefined {
  const index = elementsOf(event).find(({ dataset }) => dataset.index)?.dataset.index;
  return index === undefined ? undefined : Number(index);
}

function isMark(event: Event): boolean {
  return elementsOf(event).some(({ classList }) => classList.contains('mark-of-choice'));
}
