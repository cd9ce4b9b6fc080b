import { html, type TemplateResult } from 'lit';
import type { EditorSession } from '../../../app/edits/editor-session.ts';
import type { PictureField } from '../../../shared/edits/editable-field.ts';
import { iconLock, iconLockOpen } from '../../later-icons.ts';

/** Whether a match, a scan or a provider may change a picture: one that a person has chosen stays. */
export function renderPictureLock(session: EditorSession, field: PictureField, label: string): unknown {
  const isLocked = session.value.draft.pictures[field] !== null;
  const canLock = session.lockablePicture(field) !== null;
  const state = isLocked
    ? 'Locked: nobody but you changes it'
    : canLock
      ? 'Lock: keep this one, whatever matches and files say'
      : 'There is no picture to lock';
  return html`<button class="button quiet icon lock" type="button" aria-disabled=${!isLocked && !canLock} aria-pressed=${isLocked} aria-label=${`Lock ${label.toLowerCase()}`}
    title=${state} @click=${() => session.togglePicture(field)}>
    ${isLocked ? iconLock : iconLockOpen}
  </button>`;
}

/** Where a picture came from, or what becomes of it when the draft is stored. */
export function renderPictureNote(
  session: EditorSession,
  field: PictureField,
  origin: string,
): TemplateResult {
  const { before, draft } = session.value;
  const [was, is] = [before.pictures[field]?.key, draft.pictures[field]?.key];
  const words =
    was === is
      ? origin
      : is === undefined
        ? 'Given back: the automatic one is shown'
        : 'Kept from now on: nobody but you changes it';
  return html`<p class="note" aria-live="polite"><span>${words}</span></p>`;
}
