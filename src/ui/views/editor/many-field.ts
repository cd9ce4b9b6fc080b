import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { valueWords } from '../../../app/edits/effect-words.ts';
import {
  clearField,
  commonValue,
  isCut,
  leaveField,
  type ManyField,
  manyFault,
  typeText,
} from '../../../app/edits/many-draft.ts';
import type { ManySession } from '../../../app/edits/many-session.ts';
import { EDITABLE_FIELDS, type FieldValue, type OwnField } from '../../../shared/edits/editable-field.ts';
import type { ManyValues, ValueSpread } from '../../../shared/edits/many-values.ts';
import { formatCount } from '../../../shared/format-number.ts';
import { iconLock, iconLockOpen } from '../../later-icons.ts';

/** A field that holds one value: with what the titles have, and what is wrong with what is typed. */
export function renderManyField(session: ManySession, values: ManyValues, field: ManyField): TemplateResult {
  const { draft } = session.value;
  const spread = field === 'userRating' ? values.userRating : values.fields[field];
  const { label, kind, isNeeded } = settingsOf(field);
  const typed = field === 'userRating' ? draft.userRating : draft.texts[field];
  const fault = manyFault(draft, field);
  const isWide = kind === 'text' || kind === 'long-text';
  return html`<div class="part ${isWide ? 'wide' : ''} ${typed === undefined ? '' : 'touched'}">
    <div class="head"><label for=${field}>${label}</label>${field === 'userRating' ? nothing : renderManyLock(session, values, field, label)}</div>
    ${renderInput(session, field, spread, typed, fault !== undefined)}
    ${fault === undefined ? renderSpread(session, field, spread, typed, isNeeded === true) : html`<p class="note fault" id="${field}-note" aria-live="polite">${fault}</p>`}
  </div>`;
}

function renderInput(
  session: ManySession,
  field: ManyField,
  spread: ValueSpread,
  typed: string | undefined,
  isFaulty: boolean,
): TemplateResult {
  const { kind } = settingsOf(field);
  const common = commonValue(spread);
  const text = typed ?? (common == null ? '' : String(common));
  const several = common === undefined ? 'Several values' : nothing;
  const hint = typed?.trim() === '' ? 'Nothing from now on' : several;
  const onInput = (event: Event) =>
    session.change(typeText(session.value.draft, field, (event.target as HTMLInputElement).value, spread));
  if (kind === 'long-text')
    return html`<textarea class="field" id=${field} rows="3" placeholder=${hint} aria-invalid=${isFaulty} aria-describedby="${field}-note" .value=${live(text)} @input=${onInput}></textarea>`;
  return html`<input class="field" id=${field} type="text" autocomplete="off" inputmode=${kind === 'whole' || kind === 'decimal' ? 'decimal' : nothing}
    placeholder=${hint} aria-invalid=${isFaulty} aria-describedby="${field}-note" .value=${live(text)} @input=${onInput} />`;
}

/** Whether a match, an NFO or an import may change a field: as it is in each title, or the same in all. */
export function renderManyLock(
  session: ManySession,
  { count, locked }: ManyValues,
  field: OwnField,
  label: string,
): TemplateResult {
  const { draft } = session.value;
  const chosen = draft.locks[field];
  const held = locked[field] ?? 0;
  const isPressed = chosen ?? (held === count ? true : held > 0 ? 'mixed' : false);
  const next = () => {
    const { [field]: _, ...others } = draft.locks;
    const wanted = chosen === undefined ? held < count : held > 0 && chosen ? false : undefined;
    session.change({ ...draft, locks: wanted === undefined ? others : { ...others, [field]: wanted } });
  };
  const words =
    isPressed === 'mixed'
      ? `Locked in ${formatCount(held)} of ${formatCount(count)}`
      : isPressed
        ? 'Locked: nobody but you changes it'
        : 'Lock: let nobody but you change it';
  return html`<button class="button quiet icon lock ${chosen === undefined ? '' : 'touched'}" type="button" aria-pressed=${isPressed} aria-label=${`Lock ${label.toLowerCase()}`} title=${words} @click=${next}>
    ${isPressed === false ? iconLockOpen : iconLock}
  </button>`;
}

/** What the titles have, each value to be taken for all; or that it is left as it is. */
function renderSpread(
  session: ManySession,
  field: ManyField,
  spread: ValueSpread,
  typed: string | undefined,
  isNeeded: boolean,
): TemplateResult {
  const { draft } = session.value;
  const { values, distinct } = spread;
  if (typed !== undefined)
    return html`<p class="note" id="${field}-note" aria-live="polite">
      <span>${typed.trim() === '' ? 'Will be empty in all' : 'Will be so in all'}</span>
      <button class="plain" type="button" @click=${() => session.change(leaveField(draft, field))}>Leave as it is</button>
    </p>`;
  if (distinct === 1) return html`<p class="note" id="${field}-note">${sameWords(values[0]?.value)}</p>`;
  const isOften = values.some(({ count }) => count > 1);
  const shown = isOften ? values : [];
  const others = distinct === null ? 'many' : formatCount(distinct - shown.length);
  return html`<p class="note" id="${field}-note">
    ${shown.map(
      ({ value, count }) =>
        html`<span>${
          value === null
            ? 'Empty'
            : isCut(value)
              ? valueWords(value)
              : html`<button class="plain" type="button" aria-label=${`${settingsOf(field).label}: ${valueWords(value)} for all`} @click=${() => session.change(typeText(draft, field, String(value), spread))}>${valueWords(value)}</button>`
        } <span class="tabular">(${formatCount(count)})</span></span>`,
    )}
    ${others === '0' ? nothing : html`<span>${isOften ? `and ${others} more` : `${others} different values`}</span>`}
    ${isNeeded ? nothing : html`<button class="plain" type="button" aria-label=${`${settingsOf(field).label}: clear in all`} @click=${() => session.change(clearField(draft, field))}>Clear</button>`}
  </p>`;
}

function sameWords(value: FieldValue | undefined): string {
  if (value == null) return 'Empty in all';
  return isCut(value) ? `Begins in all with ${valueWords(value)}` : 'The same in all';
}

function settingsOf(field: ManyField): { label: string; kind: string; isNeeded?: boolean } {
  return field === 'userRating' ? { label: 'Your rating', kind: 'decimal' } : EDITABLE_FIELDS[field];
}
