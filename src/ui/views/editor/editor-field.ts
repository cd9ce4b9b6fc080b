import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { cutWords, fieldName } from '../../../app/edits/act-words.ts';
import { earlierWords } from '../../../app/edits/earlier-values.ts';
import type { EditorSession } from '../../../app/edits/editor-session.ts';
import { type DraftPart, partWords, textFault } from '../../../app/edits/item-draft.ts';
import type { EarlierValue, HistoryField } from '../../../shared/edits/earlier-value.ts';
import { EDITABLE_FIELDS, type OwnField, type ValueField } from '../../../shared/edits/editable-field.ts';
import { iconLock, iconLockOpen } from '../../later-icons.ts';

/** Words that stand beneath a field: where its value came from, and who gave it one it had before. */
export interface OriginWords {
  of(field: OwnField): string;
  giver(earlier: EarlierValue): string;
}

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
        ? html`<textarea class="field value" dir="auto" id=${field} rows="5" aria-invalid=${fault !== undefined} aria-describedby="${field}-note" .value=${live(text)} @input=${onInput}></textarea>`
        : html`<input class="field value" id=${field} type="text" dir=${kind === 'text' ? 'auto' : nothing} autocomplete="off" ?autofocus=${field === 'title'} inputmode=${isNumber ? 'decimal' : nothing}
            placeholder=${kind === 'date' ? 'YYYY-MM-DD' : nothing} aria-invalid=${fault !== undefined} aria-describedby="${field}-note" .value=${live(text)} @input=${onInput} />`
    }
    ${renderNote(session, field, fault, origin)}
    ${renderEarlier(session, field, label, origin)}
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
  const { draft, before, own } = session.value;
  const isReleased = draft.released.includes(field);
  const isTyped = partWords(draft, field) !== partWords(before, field);
  const isOwn = own.some((state) => state.field === field && state.isEdited);
  const words = isReleased ? 'Keep it' : 'Give back';
  return html`<p class="note" id="${field}-note" aria-live="polite">
    <span>${isReleased ? 'Given back: the next match may change it' : isTyped ? 'Not saved yet' : origin.of(field)}</span>
    ${isOwn || isReleased ? html`<button class="plain" type="button" aria-label=${`${words}: ${fieldName(field)}`} @click=${() => session.toggleRelease(field)}>${words}</button>` : nothing}
  </p>`;
}

/** A part that was changed elsewhere as well: both values, and which of them is to stay. */
export function renderConflict(session: EditorSession, part: DraftPart): unknown {
  const { conflicts, before, draft } = session.value;
  if (!conflicts.includes(part)) return nothing;
  const settle = (event: Event, isTheirs: boolean) => {
    const place = placeOf(event);
    session.settle(part, isTheirs);
    place?.focus();
  };
  return html`<div class="conflict" role="status">
    <div>Changed elsewhere meanwhile to: <strong>${partWords(before, part)}</strong></div>
    <div>Here it is: <strong>${partWords(draft, part)}</strong></div>
    <span>
      <button class="plain" type="button" @click=${(event: Event) => settle(event, true)}>Take the other</button>
      <button class="plain" type="button" @click=${(event: Event) => settle(event, false)}>Keep mine</button>
    </span>
  </div>`;
}

/** What a part was before, each with who gave it and when; choosing one puts it into the draft. */
export function renderEarlier(
  session: EditorSession,
  field: HistoryField,
  label: string,
  origin: OriginWords,
): unknown {
  const values = session.earlier(field);
  if (values.length === 0) return nothing;
  const take = (event: Event, value: EarlierValue) => {
    const place = placeOf(event);
    session.takeEarlier(value);
    place?.focus();
  };
  return html`<details class="earlier">
    <summary>Earlier values (${values.length})</summary>
    <ul>
      ${values.map((value) => {
        const words = earlierWords(session.value.draft, value);
        const giver = origin.giver(value);
        return html`<li><button class="plain" type="button" aria-label=${`${label}: back to ${cutWords(words)}, ${giver}`} title=${words} @click=${(event: Event) => take(event, value)}>${words}</button><span>${giver}</span></li>`;
      })}
    </ul>
  </details>`;
}

/** Where who uses the keyboard goes on when the button they pressed goes: at the field. */
function placeOf({ target }: Event): HTMLElement | null | undefined {
  return (target as Element).closest('.part')?.querySelector<HTMLElement>('.value');
}
