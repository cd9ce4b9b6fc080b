import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ManySession } from '../../../app/edits/many-session.ts';
import { formatCount } from '../../../shared/format-number.ts';

/** What titles are or are not: with how many are, to be said of all or of none. */
export function renderManyChoice(
  session: ManySession,
  part: 'isWatched' | 'isFavourite',
  label: string,
  held: number,
  count: number,
): TemplateResult {
  const chosen = session.value.draft[part];
  const choose = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    const { [part]: _, ...others } = session.value.draft;
    session.change(value === '' ? others : { ...others, [part]: value === 'yes' });
  };
  return html`<div class="part ${chosen === undefined ? '' : 'touched'}">
    <div class="head"><label for=${part}>${label}</label></div>
    <select class="field" id=${part} .value=${live(chosen === undefined ? '' : chosen ? 'yes' : 'no')} @change=${choose}>
      <option value="">As it is: ${heldWords(held, count)}</option>
      <option value="yes">Yes, all</option>
      <option value="no">No, none</option>
    </select>
    <p class="note"></p>
  </div>`;
}

function heldWords(held: number, count: number): string {
  if (held === count) return 'all are';
  return held === 0 ? 'none is' : `${formatCount(held)} of ${formatCount(count)} are`;
}
