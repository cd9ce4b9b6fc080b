import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { EditorSession } from '../../../app/edits/editor-session.ts';
import { type DraftPart, partWords, textFault } from '../../../app/edits/item-draft.ts';
import { EDITABLE_FIELDS, type OwnField, type ValueField } from '../../../shared/edits/editable-field.ts';
import { iconLock, iconLockOpen } from '../../later-icons.ts';

/** Words that stand beneath a field. */
export type OriginWords = (field: OwnField) => string;

/** A field that holds one value: with its lock, what is wrong with it or where it came from, and what it was. */
export function renderValueField(
  session: EditorSession,
  field: ValueField,
  origin: OriginWords,
): TemplateResult {
  const { label, kind } = EDITABLE_FIELDS[field];
  const text = session.value.draft.texts[field];
  const fault = textFault(field, text);
  const isWide = kind === 'text' || kind === 'long-text';
  const onInput = (event: Event) => session.setText(field, (event.target as HTMLInputElement).value);
  const isNumber = kind === 'whole' || kind === 'decimal';
  return html`<div class=${isWide ? 'part wide' : 'part'}>
    <div class="head"><label for=${field}>${label}</label>${renderLock(session, field, label)}</div>
    ${
      kind === 'long-text'
        ? html`<textarea class="field" id=${field} rows="5" aria-invalid=${fault !== undefined} aria-describedby="${field}-note" .value=${live(text)} @input=${onInput}></textarea>`
        : html`<input class="field" id=${field} type="text" autocomplete="off" ?autofocus=${field === 'title'} inputmode=${isNumber ? 'decimal' : nothing}
            placeholder=${kind === 'date' ? 'YYYY-MM-DD' : nothing} aria-invalid=${fault !== undefined} aria-describedby="${field}-note" .value=${live(text)} @input=${onInput} />`
    }
    ${renderNote(session, field, fault, origin)}
    ${renderEarlier(session, field, label)}
    ${renderConflict(session, field)}
  </div>`;
}

/** Whether a match, an NFO or an import may change a field. */
export function renderLock(session: EditorSession, field: OwnField, label: string): TemplateResult {
  const isLocked = session.value.draft.locked.includes(field);
  return html`<button class="button quiet icon lock" type="button" aria-pressed=${isLocked} aria-label=${`Lock ${label.toLowerCase()}`}
    title=${isLocked ? 'Locked: nobody but you changes it' : 'Lock: let nobody but you change it'} @click=${() => session.toggleLock(field)}>
    ${isLocked ? iconLock : iconLockOpen}
  </button>`;
}

/** What is wrong with a field, or where it came from and, when it is the person's own, the way to give it back. */
export function renderNote(
  session: EditorSession,
  field: OwnField,
  fault: string | undefined,
  origin: OriginWords,
): TemplateResult {
  if (fault !== undefined)
    return html`<p class="note fault" id="${field}-note" aria-live="polite">${fault}</p>`;
  const { draft, own } = session.value;
  const isReleased = draft.released.includes(field);
  const isOwn = own.some((state) => state.field === field && state.isEdited);
  return html`<p class="note" id="${field}-note" aria-live="polite">
    <span>${isReleased ? 'Given back: the next match may change it' : origin(field)}</span>
    ${isOwn || isReleased ? html`<button class="plain" type="button" @click=${() => session.toggleRelease(field)}>${isReleased ? 'Keep it' : 'Give back'}</button>` : nothing}
  </p>`;
}

/** A part that was changed elsewhere as well: both values, and which of them is to stay. */
export function renderConflict(session: EditorSession, part: DraftPart): unknown {
  const { conflicts, before, draft } = session.value;
  if (!conflicts.includes(part)) return nothing;
  return html`<div class="conflict" role="status">
    <div>Changed elsewhere meanwhile to: <strong>${partWords(before, part)}</strong></div>
    <div>Here it is: <strong>${partWords(draft, part)}</strong></div>
    <span>
      <button class="plain" type="button" @click=${() => session.settle(part, true)}>Take the other</button>
      <button class="plain" type="button" @click=${() => session.settle(part, false)}>Keep mine</button>
    </span>
  </div>`;
}

function renderEarlier(session: EditorSession, field: ValueField, label: string): unknown {
  const values = session.earlier(field);
  if (values.length === 0) return nothing;
  return html`<p class="note earlier">
    <span>Earlier:</span>
    ${values.map((value) => html`<button class="plain" type="button" aria-label=${`${label}: back to ${value}`} title=${value} @click=${() => session.setText(field, value)}>${value}</button>`)}
  </p>`;
}
