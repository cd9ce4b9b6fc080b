import { html, nothing, type TemplateResult } from 'lit';
import { whyNotShown } from '../../../app/playback/subtitle-choice.ts';
import { formatPosition } from '../../../shared/format-position.ts';
import type { PlayableFile, PlayableSubtitle } from '../../../shared/playback.ts';
import type { NeighbourEpisode } from '../../../shared/series-episodes.ts';
import { iconClose } from '../../icons.ts';
import {
  iconAlert,
  iconCopy,
  iconDownload,
  iconInfo,
  iconPlay,
  iconResume,
  iconShare,
} from '../../later-icons.ts';
import { subtitleName } from '../item/file-subtitles.ts';
import { episodeName, type Obstacle } from './player-texts.ts';

/** What a person can do with a file that does not play here. */
export interface ObstacleActs {
  readonly act: () => void;
  readonly copyPath: () => void;
  /** Undefined: its contents are not at hand. */
  readonly save: (() => void) | undefined;
  /** Undefined: the browser hands nothing of its kind over. */
  readonly share: (() => void) | undefined;
  readonly play: (file: PlayableFile) => void;
}

/** Asks where to begin. */
export function renderResume(resumeMs: number, begin: (fromMs: number) => void): TemplateResult {
  return html`<div class="panel" role="group" aria-label="Where to begin">
    <h3>You were in the middle of it</h3>
    <div class="buttons">
      <button class="button primary" type="button" @click=${() => begin(resumeMs)}>${iconPlay}Resume at ${formatPosition(resumeMs)}</button>
      <button class="button" type="button" @click=${() => begin(0)}>${iconResume}From the beginning</button>
    </div>
  </div>`;
}

/** Says why nothing plays, and offers the file. */
export function renderObstacle(
  { heading, text, act }: Obstacle,
  file: PlayableFile | undefined,
  others: readonly PlayableFile[],
  acts: ObstacleActs,
): TemplateResult {
  return html`<div class="panel" role="alert">
    ${iconAlert}
    <h3>${heading}</h3>
    <p>${text}</p>
    ${file === undefined ? nothing : html`<p class="path">${file.path}</p>`}
    <div class="buttons">
      ${act === undefined ? nothing : html`<button class="button primary" type="button" @click=${acts.act}>${act.label}</button>`}
      ${acts.save === undefined ? nothing : html`<button class="button" type="button" @click=${acts.save}>${iconDownload}Save a copy</button>`}
      ${acts.share === undefined ? nothing : html`<button class="button" type="button" @click=${acts.share}>${iconShare}Open in another app</button>`}
      ${file === undefined ? nothing : html`<button class="button" type="button" @click=${acts.copyPath}>${iconCopy}Copy its path</button>`}
      ${others.map((other) => html`<button class="button" type="button" @click=${() => acts.play(other)}>${iconPlay}Try “${other.name}”</button>`)}
    </div>
  </div>`;
}

/** Offers the next episode; it begins by itself when the seconds are over. */
export function renderNext(
  next: NeighbourEpisode,
  secondsLeft: number,
  { play, cancel }: { readonly play: () => void; readonly cancel: () => void },
): TemplateResult {
  return html`<div class="card" role="group" aria-label="Next episode">
    <p role="status"><span class="visually-hidden">Next episode: </span><strong>${[episodeName(next), next.title].filter(Boolean).join(' ')}</strong></p>
    <div class="buttons">
      <button class="button primary" type="button" @click=${play}>${iconPlay}Play now <span class="seconds" aria-hidden="true">${secondsLeft}</span></button>
      <button class="button" type="button" @click=${cancel}>Cancel</button>
    </div>
  </div>`;
}

/** A word on what plays. */
export function renderNotice(text: string, close: () => void): TemplateResult {
  return html`<div class="notice" role="status">
    ${iconInfo}<span>${text}</span>
    <button class="button quiet icon" type="button" aria-label="Close message" @click=${close}>${iconClose}</button>
  </div>`;
}

/** Lets subtitles be chosen; those that cannot be shown here are named with the reason. */
export function renderSubtitleSelect(
  subtitles: readonly PlayableSubtitle[],
  shown: PlayableSubtitle | undefined,
  show: (subtitle: PlayableSubtitle | undefined) => void,
): unknown {
  if (subtitles.length === 0) return nothing;
  const onChange = (event: Event) => {
    const id = Number((event.target as HTMLSelectElement).value);
    show(subtitles.find((one) => one.id === id));
  };
  return html`<select class="field" aria-label="Subtitles" @change=${onChange}>
    <option value="" .selected=${shown === undefined}>No subtitles</option>
    ${subtitles.map((one) => {
      const reason = whyNotShown(one);
      const name = subtitleName(one);
      return html`<option value=${one.id} ?disabled=${reason !== undefined} .selected=${one === shown}>${reason === undefined ? name : `${name}, ${reason}`}</option>`;
    })}
  </select>`;
}
