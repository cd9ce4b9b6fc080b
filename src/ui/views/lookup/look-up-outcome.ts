import { html, nothing, type TemplateResult } from 'lit';
import { codeOf, reasonOf } from '../../../app/error-facts.ts';
import { messageFor } from '../../../app/error-message.ts';
import { answeringProviders, originNotes } from '../../../app/metadata/look-up/origin-notes.ts';
import type { FactsById } from '../../../app/metadata/look-up/provider-facts-of.ts';
import type { AnswerOrigin } from '../../../shared/metadata/provider-answer.ts';

const NAMES = new Intl.ListFormat(undefined, { type: 'conjunction' });

/** Providers that failed, or whose answer is old. */
export function renderNotes(origins: readonly AnswerOrigin[], facts: FactsById, isOnline: boolean): unknown {
  const notes = originNotes(origins, facts, isOnline);
  if (notes.length === 0) return nothing;
  return html`<ul class="notes">${notes.map(
    ({ provider, text, isMissing }) =>
      html`<li>${isMissing ? text : html`<strong>${provider}</strong>: ${text}`}</li>`,
  )}</ul>`;
}

/** Nobody knows such a title, or nobody could be asked. */
export function renderEmpty(
  origins: readonly AnswerOrigin[],
  facts: FactsById,
  isOnline: boolean,
): TemplateResult {
  const names = answeringProviders(origins, facts);
  if (names.length > 0) {
    return html`<div class="empty"><p><strong>Nothing found by ${NAMES.format(names)}.</strong></p>
      <p class="muted">Try another spelling, leave the year out, or enter the title’s id.</p></div>`;
  }
  if (!isOnline) {
    return html`<div class="empty"><p><strong>Nothing is kept for this search.</strong></p>
      <p class="muted">It can be looked up when this device is online again.</p></div>`;
  }
  const isNobody = origins.every(({ failure }) => failure === null || failure.code === 'key-missing');
  return html`<div class="empty"><p><strong>${isNobody ? 'No provider could be asked.' : 'No provider answered.'}</strong></p>
    <p class="muted">${isNobody ? 'Those that are switched on need a key, or know nothing of this kind: see Settings.' : 'What was found before is kept. Try again in a while.'}</p></div>`;
}

/** Something of the app itself failed. */
export function renderFailed(error: unknown, retry: () => void): TemplateResult {
  return html`<div class="empty" role="alert"><p><strong>${messageFor(codeOf(error)).title}</strong></p>
    <p class="muted">${reasonOf(error)}</p>
    <p><button class="button" type="button" @click=${retry}>Try again</button></p></div>`;
}
