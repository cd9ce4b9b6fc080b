import { html, nothing } from 'lit';
import { iconWarning } from '../../later-icons.ts';

/** Says that what was entered could not be stored; for styles see `note-styles.ts`. */
export function unsavedNote(isUnsaved: boolean): unknown {
  if (!isUnsaved) return nothing;
  return html`<p class="note warning" role="alert">${iconWarning}<span>The browser did not store the last changes: it has no room left for this site, or does not let it store anything. They hold in this tab until it is closed, and are stored with the next change for which there is room.</span></p>`;
}
