import { html, nothing, type TemplateResult } from 'lit';
import type { NextUp } from '../../../rpc/playback-api.ts';
import type { PlayableItem, PlayableSubtitle } from '../../../shared/playback.ts';
import { iconClose } from '../../icons.ts';
import { iconFullScreen, iconPictureInPicture, iconSkip } from '../../later-icons.ts';
import type { PlayedSubtitles } from './played-video.ts';
import type { PlayerActs } from './player-keys.ts';
import { renderSubtitleSelect } from './player-panels.ts';
import { nextKind, underTitle } from './player-texts.ts';

/** What the bar above the picture tells. */
export interface BarFacts {
  /** Undefined: it is not known yet. */
  readonly item: PlayableItem | undefined;
  readonly fileName: string | undefined;
  readonly next: NextUp | null;
  readonly subtitles: PlayedSubtitles;
  readonly isPlaying: boolean;
}

/** What its buttons do. */
export interface BarActs extends Pick<PlayerActs, 'toggleFullScreen' | 'next'> {
  readonly showSubtitles: (subtitle: PlayableSubtitle | undefined) => void;
  readonly togglePictureInPicture: () => void;
  readonly close: () => void;
}

/** The bar above the picture: what is played, and what can be done. */
export function renderBar(
  { item, fileName, next, subtitles, isPlaying }: BarFacts,
  acts: BarActs,
): TemplateResult {
  const canPip = isPlaying && document.pictureInPictureEnabled;
  return html`<div class="bar">
    <div class="titles">
      <h2>${item?.title ?? '\u00a0'}</h2>
      <p class="under">${item === undefined ? '\u00a0' : underTitle(item, fileName)}</p>
    </div>
    <div class="acts">
      ${isPlaying ? renderSubtitleSelect(subtitles, acts.showSubtitles) : nothing}
      ${next === null ? nothing : html`<button class="button quiet icon" type="button" aria-label=${nextKind(next)} title="${nextKind(next)} (n)" @click=${acts.next}>${iconSkip}</button>`}
      ${canPip ? html`<button class="button quiet icon" type="button" aria-label="Picture in picture" title="Picture in picture" @click=${acts.togglePictureInPicture}>${iconPictureInPicture}</button>` : nothing}
      ${document.fullscreenEnabled ? html`<button class="button quiet icon" type="button" aria-label="Full screen" title="Full screen (f)" @click=${acts.toggleFullScreen}>${iconFullScreen}</button>` : nothing}
    </div>
    <button class="button quiet icon close" type="button" aria-label="Close" title="Close (Esc)" @click=${acts.close}>${iconClose}</button>
  </div>`;
}
