import type { LitElement } from 'lit';

/** A view that is a list: the page gives it the focus, and the keys that are pressed while nothing has it. */
export interface ListView extends LitElement {
  /** Gives the list the focus, at the item that was active; false where there is no list to show. */
  focusList(options: FocusOptions): boolean;
  takeKey(event: KeyboardEvent): void;
  /** Puts the keyboard in its search box. */
  focusSearch(): void;
}
