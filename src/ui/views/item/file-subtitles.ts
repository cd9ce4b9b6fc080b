import { html, nothing } from 'lit';
import type { FileSubtitle } from '../../../shared/media-item.ts';

const LANGUAGES = new Intl.DisplayNames(undefined, { type: 'language' });

/** The subtitles of a file: those beside it by name, and those within it. */
export function renderSubtitles(subtitles: readonly FileSubtitle[]): unknown {
  if (subtitles.length === 0) return nothing;
  const beside = subtitles.filter(({ fileName }) => fileName !== null);
  const within = [...new Set(subtitles.filter(({ fileName }) => fileName === null).map(subtitleName))];
  return html`<div class="subtitles"><span class="muted" aria-hidden="true">Subtitles</span><ul aria-label="Subtitles">
    ${beside.map((subtitle) => html`<li title=${subtitle.fileName ?? ''}>${subtitleName(subtitle)}</li>`)}
    ${within.map((name) => html`<li class="muted">${name}, in the file</li>`)}
  </ul></div>`;
}

/** "German (forced)". */
export function subtitleName({
  language,
  isForced,
  isHearingImpaired,
}: Pick<FileSubtitle, 'language' | 'isForced' | 'isHearingImpaired'>): string {
  const flags = [isForced ? 'forced' : null, isHearingImpaired ? 'for the hard of hearing' : null];
  const said = flags.filter((flag) => flag !== null);
  return said.length === 0 ? languageName(language) : `${languageName(language)} (${said.join(', ')})`;
}

function languageName(code: string): string {
  if (code === 'und') return 'Unknown language';
  try {
    return LANGUAGES.of(code) ?? code;
  } catch {
    return code;
  }
}
