import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { cover } from '../../../app/covering.ts';
import {
  conditionOn,
  conditionsOf,
  isSameFilter,
  replaceCondition,
} from '../../../app/search/filter-edit.ts';
import { formatThings } from '../../../shared/format-number.ts';
import type { ItemCriteria } from '../../../shared/item-criteria.ts';
import {
  ITEM_STATES,
  type ItemFilter,
  type ItemState,
  NAME_FIELDS,
  RANGE_FIELDS,
  type RangeField,
} from '../../../shared/item-filter.ts';
import { MEDIA_TYPES } from '../../../shared/media-type.ts';
import '../../elements/rs-segmented.ts';
import type { ChooseEvent, Segment } from '../../elements/rs-segmented.ts';
import { iconClose } from '../../icons.ts';
import { controls } from '../../styles/controls.ts';
import { addedSelect, conditionEditor, rangeInputs } from './condition-editor.ts';
import { CONDITION_NAMES, emptyCondition, isComplete, STATE_NAMES, TYPE_NAMES } from './condition-names.ts';
import { filterPanelStyles } from './filter-panel-styles.ts';
import './rs-condition-tree.ts';
import type { FilterEvent } from './rs-condition-tree.ts';
import './rs-facets.ts';

/** On a page narrower than this the panel lies over it. */
const wide = matchMedia('(min-width: 1024px)');

const YES_NO: readonly Segment[] = [
  { value: '', label: 'Either' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/**
 * Everything a list can be filtered by: beside it where there is room, over it where there is not. What is
 * changed here stands in the search box at once, and the other way round. Fires `rs-close`.
 */
@customElement('rs-filter-panel')
export class RsFilterPanel extends LitElement {
  static override styles = [controls, filterPanelStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) criteria!: ItemCriteria;
  @query('dialog') private dialog!: HTMLDialogElement;

  #endModel: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    wide.addEventListener('change', this.#show);
    this.#endModel = this.app.list.model.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    wide.removeEventListener('change', this.#show);
    this.#endModel?.();
  }

  protected override firstUpdated(_changed: PropertyValues<this>): void {
    this.#show();
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-label="Filters" @cancel=${this.#onCancel} @keydown=${this.#onKeyDown}>
      <div class="head">
        <h2>Filters</h2>
        <button class="button quiet" type="button" @click=${() => this.app.search.clear()}>Clear all</button>
        <button class="button quiet icon" type="button" aria-label="Close the filters" @click=${this.#close}>${iconClose}</button>
      </div>
      <div class="sections" @focusout=${() => this.app.search.end()}>
        ${this.#renderPlain()}
        <rs-facets .app=${this.app} .criteria=${this.criteria}></rs-facets>
        <details>
          <summary>Names and languages</summary>
          <div class="fields">${this.#renderPerson()}${NAME_FIELDS.map((field) => this.#renderNames(field))}</div>
        </details>
        <details>
          <summary>All conditions, groups and exceptions</summary>
          <rs-condition-tree
            .app=${this.app}
            .filter=${this.criteria.filter}
            @rs-filter=${({ filter }: FilterEvent) => this.#edit(withFilter(this.criteria, filter))}
          ></rs-condition-tree>
        </details>
      </div>
      <div class="foot">
        <button class="button primary" type="button" @click=${this.#close}>${this.#shown}</button>
      </div>
    </dialog>`;
  }

  get #shown(): string {
    const { model } = this.app.list;
    return model.isTotalKnown ? `Show ${formatThings(model.total, 'title')}` : 'Show titles';
  }

  #renderPlain(): TemplateResult {
    const { text, mediaType, filter } = this.criteria;
    const added = conditionOn(filter, 'added');
    return html`<div class="fields">
      <label class="labelled">
        <span>Words</span>
        <input class="field" type="text" autocomplete="off" .value=${text ?? ''} @input=${this.#onText} />
      </label>
      <label class="labelled">
        <span>Type</span>
        <select class="field" @change=${this.#onType}>
          <option value="" .selected=${mediaType === undefined}>All</option>
          ${MEDIA_TYPES.map((type) => html`<option value=${type} .selected=${type === mediaType}>${TYPE_NAMES[type]}</option>`)}
        </select>
      </label>
      ${RANGE_FIELDS.map((field) => this.#renderRange(field))}
      <div class="labelled">
        <span>Added within</span>
        ${addedSelect(added, (next) => this.#put(added, next))}
      </div>
      ${ITEM_STATES.map((state) => this.#renderState(state))}
    </div>`;
  }

  #renderRange(field: RangeField): TemplateResult {
    const held = conditionOn(this.criteria.filter, field);
    return html`<div class="labelled">
      <span>${CONDITION_NAMES[field]}</span>
      ${rangeInputs(held ?? { field }, (next) =>
        this.#put(held, next.from === undefined && next.to === undefined ? undefined : next),
      )}
    </div>`;
  }

  #renderState(state: ItemState): TemplateResult {
    const yes: ItemFilter = { field: 'is', state };
    const no: ItemFilter = { not: yes };
    const held = conditionsOf(this.criteria.filter).find(
      (condition) => isSameFilter(condition, yes) || isSameFilter(condition, no),
    );
    const value = held === undefined ? '' : isSameFilter(held, yes) ? 'yes' : 'no';
    return html`<div class="labelled">
      <span>${STATE_NAMES[state]}</span>
      <rs-segmented
        label=${STATE_NAMES[state]}
        .segments=${YES_NO}
        .value=${value}
        @rs-choose=${({ value: chosen }: ChooseEvent) => this.#put(held, chosen === '' ? undefined : chosen === 'yes' ? yes : no)}
      ></rs-segmented>
    </div>`;
  }

  #renderPerson(): TemplateResult {
    return this.#renderNames('person');
  }

  #renderNames(field: (typeof NAME_FIELDS)[number] | 'person'): TemplateResult {
    const held = conditionOn(this.criteria.filter, field);
    return html`<div class="labelled tall">
      <span>${CONDITION_NAMES[field]}</span>
      <div class="editor">
        ${conditionEditor(this.app, held ?? emptyCondition(field), (next) =>
          this.#put(held, isComplete(next) ? next : undefined),
        )}
      </div>
    </div>`;
  }

  #put(before: ItemFilter | undefined, after: ItemFilter | undefined): void {
    this.#edit(replaceCondition(this.criteria, before, after));
  }

  #edit(criteria: ItemCriteria): void {
    this.app.search.edit(criteria);
  }

  readonly #onText = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    const { text: _, ...rest } = this.criteria;
    this.#edit(value.trim() === '' ? rest : { ...rest, text: value });
  };

  readonly #onType = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    const { mediaType: _, ...rest } = this.criteria;
    const mediaType = MEDIA_TYPES.find((type) => type === value);
    this.#edit(mediaType === undefined ? rest : { ...rest, mediaType });
  };

  readonly #show = (): void => {
    if (this.dialog.open) this.dialog.close();
    if (wide.matches) this.dialog.show();
    else cover(this.dialog);
  };

  readonly #onCancel = (event: Event): void => {
    event.preventDefault();
    this.#close();
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.#close();
  };

  readonly #close = (): void => {
    this.dispatchEvent(new Event('rs-close'));
  };
}

function withFilter({ filter: _, ...rest }: ItemCriteria, filter: ItemFilter | undefined): ItemCriteria {
  return filter === undefined ? rest : { ...rest, filter };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-filter-panel': RsFilterPanel;
  }
}
