import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { printRoute } from '../../../app/route.ts';
import { describeCriteria } from '../../../app/saved-searches/describe-criteria.ts';
import { exportSearches } from '../../../app/saved-searches/export-searches.ts';
import { pinSearch, redirectSearch } from '../../../app/saved-searches/search-commands.ts';
import type { SavedSearch } from '../../../shared/saved-search.ts';
import {
  iconArrowDown,
  iconArrowUp,
  iconDownload,
  iconGrip,
  iconPin,
  iconRefresh,
  iconRemove,
  iconRename,
  iconWarning,
} from '../../later-icons.ts';
import { MoveRowEvent } from '../../move-row-event.ts';
import { controls } from '../../styles/controls.ts';
import { searchRowStyles } from './search-row-styles.ts';

/**
 * A saved search with what can be done with it. Fires `rs-move`, `rs-delete`, and `rs-grab` with the pointer that
 * pressed its handle.
 */
@customElement('rs-search-row')
export class RsSearchRow extends LitElement {
  static override styles = [controls, searchRowStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) search!: SavedSearch;
  @property({ type: Boolean }) first = false;
  @property({ type: Boolean }) last = false;

  /** Gives the focus to one of its controls by `data-control`; to its name where that one is not there. */
  focusControl(control: string | undefined): void {
    const found = control === undefined ? null : this.renderRoot.querySelector(`[data-control="${control}"]`);
    const target = found ?? this.renderRoot.querySelector('[data-control="name"]');
    if (target instanceof HTMLElement) target.focus();
  }

  /** The `data-control` of what has the focus. */
  get focusedControl(): string | undefined {
    const { activeElement } = this.renderRoot as ShadowRoot;
    return activeElement instanceof HTMLElement ? activeElement.dataset.control : undefined;
  }

  protected override render(): TemplateResult {
    const { search } = this;
    return html`
      <button class="button quiet icon handle" type="button" data-control="handle" title="Drag to move, or Alt + ↑ ↓"
        aria-label=${`Move ${search.name} with Alt and the arrow keys`} @pointerdown=${this.#grab}>${iconGrip}</button>
      <div class="words">
        ${this.#renderName()}
        ${search.description === null ? nothing : html`<p>${search.description}</p>`}
        ${this.#renderCriteria()}
      </div>
      <div class="actions">${this.#renderActions()}</div>
    `;
  }

  #renderName(): TemplateResult {
    const { name, criteria, isPinned } = this.search;
    return html`<h2>
      ${
        criteria.ok
          ? html`<a data-control="name" href=${printRoute({ page: 'library', criteria: criteria.criteria })}>${name}</a>`
          : html`<span data-control="name" tabindex="-1">${name}</span>`
      }
      ${isPinned ? html`<span class="tag">In the side bar</span>` : nothing}
    </h2>`;
  }

  #renderCriteria(): TemplateResult {
    const { criteria } = this.search;
    return criteria.ok
      ? html`<p class="criteria">${describeCriteria(criteria.criteria, this.app.libraries.value.libraries)}</p>`
      : html`<p class="fault">${iconWarning}<span>${criteria.message} It can be renamed, exported and deleted.</span></p>`;
  }

  #renderActions(): unknown {
    const { app, search, first, last } = this;
    const { name, isPinned, criteria } = search;
    return html`
      ${this.#renderAction('up', 'Move up', iconArrowUp, () => this.#move(-1), first)}
      ${this.#renderAction('down', 'Move down', iconArrowDown, () => this.#move(1), last)}
      <button class="button quiet icon pin" type="button" data-control="pin" title=${isPinned ? 'Remove from the side bar' : 'Pin to the side bar'}
        aria-label=${`Pin ${name} to the side bar`} aria-pressed=${isPinned} @click=${() => pinSearch(app, search, !isPinned)}>${iconPin}</button>
      ${this.#renderAction('edit', 'Rename and describe', iconRename, () => app.dialog.set({ kind: 'edit-search', search }))}
      ${
        criteria.ok
          ? this.#renderAction('update', 'Update to the present search', iconRefresh, () =>
              redirectSearch(app, search, app.list.model.criteria),
            )
          : nothing
      }
      ${this.#renderAction('export', 'Export', iconDownload, () => this.#export())}
      ${this.#renderAction('delete', 'Delete', iconRemove, () => this.dispatchEvent(new Event('rs-delete')))}
    `;
  }

  /** One that cannot act just now keeps the focus that it may have. */
  #renderAction(
    control: string,
    label: string,
    icon: TemplateResult,
    run: () => unknown,
    isOff = false,
  ): TemplateResult {
    return html`<button class="button quiet icon" type="button" data-control=${control} title=${label}
      aria-label=${`${label}: ${this.search.name}`} aria-disabled=${isOff ? 'true' : nothing} @click=${run}>${icon}</button>`;
  }

  #move(by: -1 | 1): void {
    this.dispatchEvent(new MoveRowEvent(by));
  }

  async #export(): Promise<void> {
    try {
      await exportSearches(this.app, [this.search]);
    } catch (error) {
      this.app.toasts.showError(error);
    }
  }

  readonly #grab = (event: PointerEvent): void => {
    this.dispatchEvent(new CustomEvent('rs-grab', { detail: event }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-search-row': RsSearchRow;
  }
}
