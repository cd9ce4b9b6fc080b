import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { spreadWords, valueWords } from '../../../app/edits/effect-words.ts';
import { type NotesDraft, notesDraftFault } from '../../../app/edits/many-draft.ts';
import type { ManySession } from '../../../app/edits/many-session.ts';
import type { ManyValues } from '../../../shared/edits/many-values.ts';

const HOWS = [
  ['append', 'Add a line to them'],
  ['replace', 'Write others in their place'],
  ['clear', 'Remove them'],
] as const;

/** Notes of favourites: what they say now, and what is to become of them. Nothing where no title is or becomes one. */
export function renderManyNotes(session: ManySession, values: ManyValues): TemplateResult | typeof nothing {
  const { draft } = session.value;
  const { notes, isFavourite } = draft;
  // What was chosen for them is in sight for as long as something comes of it.
  const areTouched = isFavourite === true || notes !== undefined;
  if (isFavourite === false || (values.favourites === 0 && !areTouched)) return nothing;
  const choose = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    const how = HOWS.find(([one]) => one === value)?.[0];
    const { notes: typed, ...others } = session.value.draft;
    session.change(how === undefined ? others : { ...others, notes: { how, text: typed?.text ?? '' } });
  };
  return html`<div class="part wide ${notes === undefined ? '' : 'touched'}">
    <div class="head"><label for="notes-how">Notes of favourites</label></div>
    <select class="field" id="notes-how" @change=${choose}>
      <option value="" .selected=${notes === undefined}>As they are: ${nowWords(values)}</option>
      ${HOWS.map(([how, words]) => html`<option value=${how} .selected=${notes?.how === how}>${words}</option>`)}
    </select>
    ${notes === undefined || notes.how === 'clear' ? nothing : renderText(session, notes)}
    <p class="note">${isFavourite === true ? 'Of all of them: they become favourites.' : 'Only of those that are favourites.'}</p>
  </div>`;
}

function renderText(session: ManySession, { how, text }: NotesDraft): TemplateResult {
  const fault = notesDraftFault(session.value.draft);
  const write = (event: Event) =>
    session.change({
      ...session.value.draft,
      notes: { how, text: (event.target as HTMLTextAreaElement).value },
    });
  return html`<textarea class="field" id="notes" dir="auto" rows="3" aria-label="Notes" aria-invalid=${fault !== undefined} aria-describedby="notes-note" .value=${live(text)} @input=${write}></textarea>
    <p class="note fault" id="notes-note" aria-live="polite" ?hidden=${fault === undefined}>${fault}</p>`;
}

function nowWords({ notes, favourites }: ManyValues): string {
  if (favourites === 0) return 'there are none yet';
  const [only] = notes.values;
  if (notes.distinct !== 1 || only === undefined) return spreadWords(notes) ?? '';
  return only.value === null ? 'none has any' : valueWords(only.value);
}
