import { html, nothing, type TemplateResult } from 'lit';
import { chooseName } from '../../../app/edits/many-draft.ts';
import type { ManySession } from '../../../app/edits/many-session.ts';
import type { ManyValues, NameCount } from '../../../shared/edits/many-values.ts';
import type { NameListField } from '../../../shared/edits/name-list.ts';
import { formatCount } from '../../../shared/format-number.ts';
import { iconClose, iconPlus } from '../../icons.ts';

/** Names of a list that are shown until a person wants to see all. */
export const FEW_NAMES = 8;

/** The names that titles have: with how many have them, to be given to all or taken from all. */
export function renderHeldNames(
  session: ManySession,
  values: ManyValues,
  field: NameListField,
  isAll: boolean,
  showAll: (button: HTMLElement) => void,
): TemplateResult | typeof nothing {
  const names = values.names[field];
  if (names.length === 0) return nothing;
  const shown = isAll ? names : names.slice(0, FEW_NAMES);
  const hidden = names.length - shown.length;
  const untold = values.distinctNames[field] - names.length;
  return html`<ul class="held">
    ${shown.map((name) => renderName(session, values.count, field, name))}
    ${hidden === 0 ? nothing : html`<li><button class="plain" type="button" @click=${(event: Event) => showAll(event.currentTarget as HTMLElement)}>and ${formatCount(hidden + untold)} more</button></li>`}
    ${hidden > 0 || untold === 0 ? nothing : html`<li class="note">and ${formatCount(untold)} more, of fewer titles each</li>`}
  </ul>`;
}

function renderName(
  session: ManySession,
  total: number,
  field: NameListField,
  { name, count }: NameCount,
): TemplateResult {
  const { draft } = session.value;
  const { add, remove } = draft.names[field];
  const isAdded = add.includes(name);
  const isRemoved = remove.includes(name);
  const choose = (choice: 'add' | 'remove', isChosen: boolean) =>
    session.change(chooseName(draft, field, name, isChosen ? 'leave' : choice));
  const isInAll = count === total;
  return html`<li class="name ${isAdded ? 'added' : ''} ${isRemoved ? 'removed' : ''}">
    <span class="words">${name}</span>
    <span class="count tabular">${isInAll ? 'all' : `${formatCount(count)} of ${formatCount(total)}`}</span>
    ${isInAll ? nothing : html`<button type="button" aria-pressed=${isAdded} aria-label=${`${name}: give it to all`} title="Give it to all" @click=${() => choose('add', isAdded)}>${iconPlus}</button>`}
    <button type="button" aria-pressed=${isRemoved} aria-label=${`${name}: take it from all`} title="Take it from all" @click=${() => choose('remove', isRemoved)}>${iconClose}</button>
  </li>`;
}
