import { html, nothing } from 'lit';
import { formatCount } from '../../../shared/format-number.ts';
import { iconAlert, iconCheck } from '../../later-icons.ts';

/** Where a test stands: what came of it, or that it runs. */
export type TestOutcome =
  | 'running'
  | { readonly ok: boolean; readonly message: string; readonly durationMs?: number };

/** Says where a test stands; for styles see `note-styles.ts`. */
export function testNote(outcome: TestOutcome | undefined): unknown {
  if (outcome === undefined) return nothing;
  if (outcome === 'running') return html`<p class="note">Asking…</p>`;
  const { ok, message, durationMs } = outcome;
  return html`<p class=${`note ${ok ? 'good' : 'bad'}`}>${ok ? iconCheck : iconAlert}<span>${message}${
    durationMs === undefined ? nothing : ` (${formatCount(durationMs)} ms)`
  }</span></p>`;
}
