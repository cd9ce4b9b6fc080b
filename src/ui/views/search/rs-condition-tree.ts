import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { conditionsOf, isSameFilter } from '../../../app/search/filter-edit.ts';
import { canonicalFilter } from '../../../app/search/search-language.ts';
import type { ItemCondition, ItemFilter } from '../../../shared/item-filter.ts';
import { iconClose, iconPlus } from '../../icons.ts';
import { controls } from '../../styles/controls.ts';
import { conditionEditor } from './condition-editor.ts';
import {
  CONDITION_FIELDS,
  CONDITION_NAMES,
  emptyCondition,
  isComplete,
  isConditionField,
} from './condition-names.ts';
import { conditionTreeStyles } from './condition-tree-styles.ts';

type Group = Extract<ItemFilter, { readonly all: unknown } | { readonly any: unknown }>;
/** Hears what has become of a part of the tree; undefined: it is to go. */
type Change = (filter: ItemFilter | undefined) => void;

/** `rs-filter`: the filter is another; undefined: everything. */
export class FilterEvent extends Event {
  static readonly type = 'rs-filter';
  readonly filter: ItemFilter | undefined;

  constructor(filter: ItemFilter | undefined) {
    super(FilterEvent.type);
    this.filter = filter;
  }
}

/**
 * Any filter as a tree: groups of which all or any have to hold, and conditions, each of them turned round
 * by "not". A condition that is not filled in yet stays here and says nothing.
 */
@customElement('rs-condition-tree')
export class RsConditionTree extends LitElement {
  static override styles = [controls, conditionTreeStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) filter: ItemFilter | undefined;
  @state() private draft: Group = { all: [] };

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('filter') || isSame(said(this.draft), this.filter)) return;
    const { filter } = this;
    this.draft = filter !== undefined && isGroup(filter) ? filter : { all: conditionsOf(filter) };
  }

  protected override render(): TemplateResult {
    return this.#renderGroup(this.draft, false, (filter) => this.#change(filter), true);
  }

  #change(filter: ItemFilter | undefined): void {
    if (filter === undefined) this.draft = { all: [] };
    else this.draft = isGroup(filter) ? filter : { all: [filter] };
    this.dispatchEvent(new FilterEvent(said(this.draft)));
  }

  #renderNode(filter: ItemFilter, isNot: boolean, change: Change): TemplateResult {
    if ('not' in filter) return this.#renderNode(filter.not, !isNot, change);
    // What is told upwards is turned round again.
    const turned: Change = (inner) => change(inner && isNot ? { not: inner } : inner);
    if (isGroup(filter)) return this.#renderGroup(filter, isNot, turned, false, change);
    return html`<div class="condition">
      <div class="line">
        ${this.#renderNot(filter, isNot, change)}
        <select class="field" aria-label="Field" @change=${(event: Event) => turned(this.#fieldOf(event))}>
          ${CONDITION_FIELDS.map((field) => html`<option value=${field} .selected=${field === filter.field}>${CONDITION_NAMES[field]}</option>`)}
        </select>
        ${this.#renderRemove('Remove the condition', change)}
      </div>
      ${conditionEditor(this.app, filter, turned)}
    </div>`;
  }

  #renderGroup(
    group: Group,
    isNot: boolean,
    turned: Change,
    isRoot: boolean,
    change: Change = turned,
  ): TemplateResult {
    const isAny = 'any' in group;
    const parts = isAny ? group.any : group.all;
    const put = (next: readonly ItemFilter[]) => turned(isAny ? { any: next } : { all: next });
    return html`<div class=${isRoot ? 'group root' : 'group'} role="group" aria-label=${isAny ? 'Any of' : 'All of'}>
      <div class="line">
        ${isRoot ? nothing : this.#renderNot(group, isNot, change)}
        <select
          class="field"
          aria-label="How the conditions go together"
          @change=${(event: Event) => turned((event.target as HTMLSelectElement).value === 'any' ? { any: parts } : { all: parts })}
        >
          <option value="all" .selected=${!isAny}>All of these</option>
          <option value="any" .selected=${isAny}>Any of these</option>
        </select>
        ${isRoot ? nothing : this.#renderRemove('Remove the group', change)}
      </div>
      ${parts.map((part, at) =>
        this.#renderNode(part, false, (next) =>
          put(next === undefined ? parts.toSpliced(at, 1) : parts.toSpliced(at, 1, next)),
        ),
      )}
      <div class="line">
        <button class="button quiet" type="button" @click=${() => put([...parts, emptyCondition('genre')])}>
          ${iconPlus}Condition
        </button>
        <button class="button quiet" type="button" @click=${() => put([...parts, newGroup(isAny)])}>
          ${iconPlus}Group
        </button>
      </div>
    </div>`;
  }

  #renderNot(filter: ItemFilter, isNot: boolean, change: Change): TemplateResult {
    return html`<button
      class="button not"
      type="button"
      aria-pressed=${isNot}
      title=${isNot ? 'Has not to hold' : 'Has to hold'}
      @click=${() => change(isNot ? filter : { not: filter })}
    >
      Not
    </button>`;
  }

  #renderRemove(label: string, change: Change): TemplateResult {
    return html`<button class="button quiet icon" type="button" aria-label=${label} @click=${() => change(undefined)}>
      ${iconClose}
    </button>`;
  }

  #fieldOf(event: Event): ItemCondition {
    const { value } = event.target as HTMLSelectElement;
    return emptyCondition(isConditionField(value) ? value : 'genre');
  }
}

function isGroup(filter: ItemFilter): filter is Group {
  return 'all' in filter || 'any' in filter;
}

/** A group of the other kind: one of its own kind would say nothing new. */
function newGroup(isInAny: boolean): Group {
  const parts = [emptyCondition('genre')];
  return isInAny ? { all: parts } : { any: parts };
}

/** What of a tree says anything. */
function said(filter: ItemFilter): ItemFilter | undefined {
  if ('field' in filter) return isComplete(filter) ? filter : undefined;
  if ('not' in filter) {
    const inner = said(filter.not);
    return inner && { not: inner };
  }
  const parts = ('all' in filter ? filter.all : filter.any).flatMap((part) => said(part) ?? []);
  if (parts.length === 0) return undefined;
  return 'all' in filter ? { all: parts } : { any: parts };
}

function isSame(one: ItemFilter | undefined, other: ItemFilter | undefined): boolean {
  const [first, second] = [canonicalFilter(one), canonicalFilter(other)];
  if (first === undefined || second === undefined) return first === second;
  return isSameFilter(first, second);
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-condition-tree': RsConditionTree;
  }
}
