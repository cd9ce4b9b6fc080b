import { html, nothing } from 'lit';
import type { MediaFile } from '../../../shared/media-item.ts';
import { audioText, hasStreams, pictureText, subtitleText, wholeText } from './file-facts.ts';

/** All that a file's header tells of its streams, to be opened. */
export function renderStreams(file: MediaFile): unknown {
  if (!hasStreams(file)) return nothing;
  const picture = pictureText(file);
  return html`<details class="streams">
    <summary>All streams</summary>
    <dl>
      ${row('File', [wholeText(file)].filter(Boolean))}
      ${row('Picture', picture === '' ? [] : [picture])}
      ${row('Sound', file.audio.map(audioText))}
      ${row('Subtitles', file.subtitles.map(subtitleText))}
    </dl>
  </details>`;
}

function row(name: string, texts: readonly string[]): unknown {
  if (texts.length === 0) return nothing;
  return html`<dt>${name}</dt>${texts.map((text) => html`<dd>${text}</dd>`)}`;
}
