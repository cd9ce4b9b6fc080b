import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { conditionsOf, isSameFilter, toggleCondition } from '../../../app/search/filter-edit.ts';
import { QUICK_FILTERS, type QuickFilter } from '../../../app/search/quick-filters.ts';
import type { ItemCriteria } from '../../../shared/item-criteria.ts';
import type { ItemFilter } from '../../../shared/item-filter.ts';
import { conditionLabel } from '../../../shared/query-language/condition-label.ts';
import { iconClose } from '../../icons.ts';
import { controls } from '../../styles/controls.ts';
import '../saved-searches/rs-save-search.ts';
import { chipStyles } from './chip-styles.ts';
import { queryFault, queryFaultStyles } from './query-fault.ts';

/** One line beneath the search box: the conditions that hold, and the filters that are one click away. */
@customElement('rs-condition-row')
export class RsConditionRow extends LitElement {
  static override styles = [
    controls,
    chipStyles,
    queryFaultStyles,
    css`
      :host {
        display: block;
      }

      .row {
        display: flex;
        gap: var(--space-2);
        overflow: auto hidden;
        height: calc(var(--chip-height) + var(--space-3));
        scrollbar-width: none;
      }

      .parting {
        flex: none;
        width: 1px;
        height: var(--chip-height);
        background: var(--line);
      }

      .ends {
        display: flex;
        flex: none;
        height: var(--chip-height);
        background: var(--surface);
        --control-height: var(--chip-height);
      }

      .clear {
        border-color: transparent;
        color: var(--accent);
      }

      /* Within reach however many there are. */
      @media (min-width: 641px) {
        .ends {
          position: sticky;
          inset-inline-end: 0;
        }
      }

      .fault {
        display: flex;
        gap: var(--space-3);
        padding: 0;
        line-height: var(--chip-height);
        white-space: nowrap;
      }

      .fault code {
        line-height: inherit;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) criteria!: ItemCriteria;
  /** The box has the focus and tells itself what is wrong with its text. */
  @property({ attribute: false }) isTyping = false;

  constructor() {
    super();
    new ObserveController(this, () => [this.app.search]);
  }

  protected override render(): TemplateResult {
    const { text, fault } = this.app.search.value;
    if (fault !== undefined && !this.isTyping) return html`<div class="row">${queryFault(text, fault)}</div>`;
    const held = conditionsOf(this.criteria.filter);
    const others = held.filter(
      (condition) => !QUICK_FILTERS.some(({ filter }) => isSameFilter(filter, condition)),
    );
    return html`<div class="row" role="group" aria-label="Filters" @keydown=${this.#onKeyDown}>
      ${others.map((condition) => this.#renderHeld(condition))}
      ${others.length > 0 ? html`<span class="parting"></span>` : nothing}
      ${QUICK_FILTERS.map((quick) => this.#renderQuick(quick, held))}
      ${
        held.length > 0 || this.criteria.text !== undefined
          ? html`<div class="ends">
              <button class="chip clear" type="button" @click=${() => this.app.search.clear()}>Clear all</button>
              <rs-save-search .app=${this.app} .criteria=${this.criteria}></rs-save-search>
            </div>`
          : nothing
      }
    </div>`;
  }

  #renderHeld(condition: ItemFilter): TemplateResult {
    const label = conditionLabel(condition);
    return html`<button
      class="chip held"
      type="button"
      title=${label}
      aria-label=${`${label}, remove`}
      @click=${() => this.#toggle(condition)}
    >
      <span class="words">${label}</span>${iconClose}
    </button>`;
  }

  #renderQuick({ label, filter }: QuickFilter, held: readonly ItemFilter[]): TemplateResult {
    const isOn = held.some((condition) => isSameFilter(filter, condition));
    return html`<button class="chip" type="button" aria-pressed=${isOn} @click=${() => this.#toggle(filter)}>
      ${label}
    </button>`;
  }

  #toggle(condition: ItemFilter): void {
    this.app.search.apply(toggleCondition(this.criteria, condition));
  }

  /** A condition that goes by a key leaves the focus to the one beside it. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    const chip = event.target;
    if (!(chip instanceof HTMLElement) || !chip.matches('.held, [aria-pressed=true]')) return;
    event.preventDefault();
    chip.click();
    void this.updateComplete.then(() => {
      if (chip.isConnected) chip.focus();
      else this.renderRoot.querySelector<HTMLElement>('.chip')?.focus();
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-condition-row': RsConditionRow;
  }
}
