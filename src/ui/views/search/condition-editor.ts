import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../../../app/app.ts';
import {
  type AddedCondition,
  ITEM_STATES,
  type ItemCondition,
  type RangeField,
} from '../../../shared/item-filter.ts';
import { MEDIA_TYPES } from '../../../shared/media-type.ts';
import { daysLabel } from '../../../shared/query-language/days-label.ts';
import {
  ADDED_SPANS,
  CONDITION_NAMES,
  findState,
  isRange,
  STATE_NAMES,
  TYPE_NAMES,
} from './condition-names.ts';
import type { NamesEvent } from './rs-name-field.ts';
import './rs-name-field.ts';

type Change<Condition> = (condition: Condition) => void;
type RangeCondition = Extract<ItemCondition, { readonly field: RangeField }>;

/** Controls for one condition of any field; `change` hears of every other value. */
export function conditionEditor(
  app: App,
  condition: ItemCondition,
  change: Change<ItemCondition>,
): TemplateResult {
  if (isRange(condition)) return rangeInputs(condition, change);
  const label = CONDITION_NAMES[condition.field];
  switch (condition.field) {
    case 'text':
      return html`<input
        class="field"
        type="text"
        aria-label=${label}
        .value=${condition.words}
        @input=${(event: Event) => change({ ...condition, words: textOf(event) })}
      />`;
    case 'type':
      return html`<div class="checks" role="group" aria-label=${label}>
        ${MEDIA_TYPES.map(
          (type) => html`<label>
            <input
              type="checkbox"
              .checked=${condition.anyOf.includes(type)}
              @change=${() => change({ ...condition, anyOf: toggled(condition.anyOf, type) })}
            />${TYPE_NAMES[type]}
          </label>`,
        )}
      </div>`;
    case 'added':
      return 'withinDays' in condition
        ? addedSelect(condition, (added) => change(added ?? { field: 'added', withinDays: 7 }))
        : dayInputs(condition, change);
    case 'is':
      return html`<select
        class="field"
        aria-label=${label}
        @change=${(event: Event) => change({ ...condition, state: findState(textOf(event)) ?? condition.state })}
      >
        ${ITEM_STATES.map((state) => html`<option value=${state} .selected=${state === condition.state}>${STATE_NAMES[state]}</option>`)}
      </select>`;
    case 'person':
      return html`<rs-name-field
          .app=${app}
          field="person"
          label=${label}
          .names=${condition.anyOf}
          @rs-names=${({ names }: NamesEvent) => change({ ...condition, anyOf: names })}
        ></rs-name-field>
        <rs-name-field
          .app=${app}
          field="role"
          label="Role"
          .names=${condition.role === undefined ? [] : [condition.role]}
          @rs-names=${({ names }: NamesEvent) => change(withRole(condition, names.at(-1)))}
        ></rs-name-field>`;
    default:
      return html`<rs-name-field
        .app=${app}
        .field=${condition.field}
        label=${label}
        .names=${condition.anyOf}
        @rs-names=${({ names }: NamesEvent) => change({ ...condition, anyOf: names })}
      ></rs-name-field>`;
  }
}

/** Two fields for the ends of a range; an empty one leaves that end open. */
export function rangeInputs(condition: RangeCondition, change: Change<RangeCondition>): TemplateResult {
  const { field, from, to } = condition;
  const name = CONDITION_NAMES[field];
  const input = (end: 'from' | 'to', value: number | undefined) => html`<input
    class="field"
    type="text"
    inputmode="decimal"
    size="5"
    aria-label=${`${name} ${end}`}
    placeholder=${end === 'from' ? 'from' : 'to'}
    .value=${value === undefined ? '' : String(value)}
    @input=${(event: Event) => {
      const text = textOf(event).trim().replace(',', '.');
      const { [end]: _, ...other } = condition;
      if (text === '') change(other);
      else if (Number.isFinite(Number(text))) change({ ...other, [end]: Number(text) });
    }}
  />`;
  return html`<div class="range" role="group" aria-label=${name}>
    ${input('from', from)}<span aria-hidden="true">–</span>${input('to', to)}
  </div>`;
}

/** A menu of spans; what is none of them is offered too. */
export function addedSelect(
  added: AddedCondition | undefined,
  change: (added: AddedCondition | undefined) => void,
): TemplateResult {
  const held = added && ('withinDays' in added ? added.withinDays : daysLabel(added));
  const isKnown = held === undefined || ADDED_SPANS.some(([span]) => span === held);
  const own = typeof held === 'number' ? `${held} days` : sentence(held ?? '');
  return html`<select
    class="field"
    aria-label=${CONDITION_NAMES.added}
    @change=${(event: Event) => {
      const text = textOf(event);
      if (text !== 'own') change(text === '' ? undefined : { field: 'added', withinDays: Number(text) });
    }}
  >
    <option value="" .selected=${held === undefined}>Any time</option>
    ${ADDED_SPANS.map(([span, name]) => html`<option value=${span} .selected=${span === held}>${name}</option>`)}
    ${isKnown ? nothing : html`<option value="own" selected>${own}</option>`}
  </select>`;
}

/** Two fields for days; an empty one leaves that end open. */
function dayInputs(
  condition: Exclude<AddedCondition, { readonly withinDays: number }>,
  change: Change<ItemCondition>,
): TemplateResult {
  const input = (end: 'from' | 'to', value: string | undefined) => html`<input
    class="field"
    type="date"
    aria-label=${`Added ${end}`}
    .value=${value ?? ''}
    @change=${(event: Event) => {
      const { [end]: _, ...other } = condition;
      const day = textOf(event);
      change(day === '' ? other : { ...other, [end]: day });
    }}
  />`;
  return html`<div class="range" role="group" aria-label="Added">
    ${input('from', condition.from)}<span aria-hidden="true">–</span>${input('to', condition.to)}
  </div>`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function withRole(
  { role: _, ...person }: Extract<ItemCondition, { readonly field: 'person' }>,
  role: string | undefined,
): ItemCondition {
  return role === undefined ? person : { ...person, role };
}

function toggled<T>(values: readonly T[], value: T): readonly T[] {
  return values.includes(value) ? values.filter((held) => held !== value) : [...values, value];
}

function textOf(event: Event): string {
  const { target } = event;
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : '';
}
