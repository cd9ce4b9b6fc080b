import type { ListSelection } from '../../../app/selection/list-selection.ts';
import type { VirtualListElement } from '../../elements/virtual-list-element.ts';
import { markOfChoice, rowMarkStyles } from './row-marks.ts';
import { SelectionInput } from './selection-input.ts';

/** A list in which items can be selected: it shows which, and hears what a person does. */
export class SelectedList {
  readonly list: VirtualListElement;
  readonly #selection: ListSelection;
  readonly #input: SelectionInput;
  readonly #endings: readonly ((() => void) | undefined)[];

  constructor(list: VirtualListElement, selection: ListSelection, isBehindDialog: () => boolean) {
    this.list = list;
    this.#selection = selection;
    this.#input = new SelectionInput(list, selection, isBehindDialog);
    this.#endings = [
      selection.subscribe(() => this.#show()),
      list.model?.subscribe(({ type }) => {
        if (type === 'refreshed') void selection.follow().catch(() => undefined);
      }),
    ];
    void list.updateComplete.then(() => this.#prepare());
    this.#show();
  }

  end(): void {
    this.#input.end();
    for (const end of this.#endings) end?.();
    this.list.choice = undefined;
  }

  #prepare(): void {
    const { shadowRoot } = this.list;
    const { styleSheet } = rowMarkStyles;
    if (!shadowRoot || !styleSheet) return;
    if (!shadowRoot.adoptedStyleSheets.includes(styleSheet)) shadowRoot.adoptedStyleSheets.push(styleSheet);
    this.#scroller?.setAttribute('aria-multiselectable', 'true');
    this.#show();
  }

  #show(): void {
    this.list.choice = { has: (id) => id !== undefined && this.#selection.has(id), mark: markOfChoice };
    this.#scroller?.classList.toggle('selecting', this.#selection.value.isOn);
  }

  get #scroller(): Element | undefined {
    return this.list.shadowRoot?.querySelector('.scroller') ?? undefined;
  }
}
