import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { isCovered } from '../../../app/covering.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import type { LibraryRoute } from '../../../app/route.ts';
import type { ListSelection } from '../../../app/selection/list-selection.ts';
import { selectionOf } from '../../../app/selection/selection-of.ts';
import { formatCount, formatThings } from '../../../shared/format-number.ts';
import { criteriaKey, DEFAULT_CRITERIA, type ItemCriteria } from '../../../shared/item-criteria.ts';
import type { VirtualListElement } from '../../elements/virtual-list-element.ts';
import { iconClose } from '../../icons.ts';
import { iconChevronRight } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { SelectedList } from './selected-list.ts';
import { selectionBarStyles } from './selection-bar-styles.ts';
import { doDeed, type SelectionDeed, selectionDeeds } from './selection-deeds.ts';

/** What is selected in the list above it, and what can be done with that; nothing while nothing is. */
@customElement('rs-selection-bar')
export class RsSelectionBar extends LitElement {
  static override styles = [controls, selectionBarStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) route!: LibraryRoute;
  @query('.menu') private menu!: HTMLElement | null;

  #selected: SelectedList | undefined;
  #deeds: readonly SelectionDeed[] = [];
  #wasOn = false;
  readonly #resizes = new ResizeObserver(() => this.#tellHeight());

  constructor() {
    super();
    new ObserveController(this, () => [this.#selection, this.app.list.model, this.app.settings]);
  }

  /** The list above it; another one takes its place with another view. */
  protected override updated(): void {
    // What had the focus in the bar may be gone with it.
    if (!this.#selection.value.isOn && this.#wasOn && document.activeElement === document.body)
      this.#selected?.list.focus({ preventScroll: true });
    this.#wasOn = this.#selection.value.isOn;
    const root = this.getRootNode();
    const list = root instanceof ShadowRoot ? root.querySelector<VirtualListElement>('.list') : null;
    if (list === (this.#selected?.list ?? null)) return;
    this.#selected?.end();
    this.#selected = undefined;
    if (list) this.#selected = new SelectedList(list, this.#selection, () => isCovered(this.app));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#deeds = selectionDeeds(this.app);
    this.#resizes.observe(this);
    document.addEventListener('rs-select-begin', this.#begin);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#selected?.end();
    this.#selected = undefined;
    this.#resizes.disconnect();
    document.removeEventListener('rs-select-begin', this.#begin);
    document.documentElement.style.removeProperty('--selection-height');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('route')) this.#selection.keepTo(scopeOf(this.route.criteria));
  }

  protected override render(): TemplateResult {
    const { size, isOn } = this.#selection.value;
    return html`<span class="visually-hidden" role="status">${isOn ? `${formatThings(size, 'title')} selected` : ''}</span>
      ${isOn ? this.#renderBar(size) : nothing}`;
  }

  #renderBar(size: number): TemplateResult {
    const { total } = this.app.list.model;
    const isNone = size === 0;
    return html`<div class="bar" role="group" aria-label="Selection" @keydown=${this.#onKey}>
      <button class="button quiet icon" type="button" aria-label="Clear the selection" title="Clear (Escape)" @click=${this.#clear}>${iconClose}</button>
      <span class="count">${isNone ? 'Select titles' : html`${formatCount(size)}<span class="things"> selected</span>`}</span>
      ${size < total ? html`<button class="button quiet all" type="button" @click=${() => void this.#selectAll()}>Select all<span class="number"> ${formatCount(total)}</span></button>` : nothing}
      <div class="deeds">
        ${this.#deeds.filter(({ isQuick }) => isQuick).map((deed) => this.#renderDeed(deed, isNone, deed.isQuick === 'rare' ? 'button quick rare' : 'button quick'))}
        <button class="button" type="button" popovertarget="menu" ?disabled=${isNone} @keydown=${this.#onButtonKey}>Actions${iconChevronRight}</button>
      </div>
      <div class="menu" id="menu" popover @keydown=${this.#onMenuKey}>
        ${this.#deeds.map((deed) => html`${deed.isFirst ? html`<hr />` : nothing}${this.#renderDeed(deed, isNone, 'button')}`)}
      </div>
    </div>`;
  }

  #renderDeed(deed: SelectionDeed, isDisabled: boolean, className: string): TemplateResult {
    const { icon, name, note } = deed;
    const isInMenu = className === 'button';
    const run = () => {
      this.#closeMenu();
      void doDeed(this.app, this.#selection, deed);
    };
    return html`<button class=${className} type="button" ?disabled=${isDisabled} aria-description=${note ?? nothing} title=${isInMenu ? nothing : (note ?? nothing)} @click=${run}>${icon}${isInMenu && note !== undefined ? html`<span>${name}<small aria-hidden="true">${note}</small></span>` : name}</button>`;
  }

  get #selection(): ListSelection {
    return selectionOf(this.app.list);
  }

  readonly #begin = (): void => this.#selection.begin();

  /** The focus goes back to the list, of which this was a part. */
  readonly #clear = (): void => {
    this.#selection.clear();
    this.#selected?.list.focus({ preventScroll: true });
  };

  /** The menu takes its own. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    // It may be open while the focus is on its button still.
    if (this.menu?.matches(':popover-open')) this.#closeMenu();
    else this.#clear();
  };

  /** The focus goes on to what can be done with them: the button is gone then. */
  async #selectAll(): Promise<void> {
    try {
      await this.#selection.selectAll();
      await this.updateComplete;
      if (document.activeElement === document.body)
        this.renderRoot.querySelector<HTMLElement>('[popovertarget]')?.focus();
    } catch (error) {
      this.app.toasts.showError(error);
    }
  }

  /** Into the menu, open or not. */
  readonly #onButtonKey = (event: KeyboardEvent): void => {
    const at = { ArrowDown: 0, ArrowUp: -1 }[event.key];
    if (at === undefined || !this.menu) return;
    event.preventDefault();
    event.stopPropagation();
    if (!this.menu.matches(':popover-open')) this.menu.showPopover();
    [...this.menu.querySelectorAll('button')].at(at)?.focus({ preventScroll: true });
  };

  /** The focus goes back to its button. */
  #closeMenu(): void {
    if (!this.menu?.matches(':popover-open')) return;
    this.menu.hidePopover();
    this.renderRoot.querySelector<HTMLElement>('[popovertarget]')?.focus();
  }

  readonly #onMenuKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#closeMenu();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || !this.menu) return;
    event.preventDefault();
    event.stopPropagation();
    const buttons: (Element | null)[] = [...this.menu.querySelectorAll('button')];
    const at = buttons.indexOf(this.shadowRoot?.activeElement ?? null);
    (buttons.at((at + step) % buttons.length) as HTMLElement).focus();
  };

  /** So that messages at the corner of the page stand above it. */
  #tellHeight(): void {
    document.documentElement.style.setProperty('--selection-height', `${this.offsetHeight}px`);
  }
}

/** What a list is of, whatever its order. */
function scopeOf(criteria: ItemCriteria): string {
  const { sort, descending } = DEFAULT_CRITERIA;
  const { seed: _, ...rest } = criteria;
  return criteriaKey({ ...rest, sort, descending });
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-selection-bar': RsSelectionBar;
  }
}
