import { html, nothing, type TemplateResult } from 'lit';
import { whyNotShown } from '../../../app/playback/subtitle-choice.ts';
import type { NextUp } from '../../../rpc/playback-api.ts';
import type { PlayableFile, PlayableSubtitle } from '../../../shared/playback.ts';
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
import type { NextUpController } from './next-up-controller.ts';
import type { PlayedSubtitles } from './played-video.ts';
import { nextKind, nextName, type Obstacle, placeWords } from './player-texts.ts';
import { trackName } from './track-name.ts';

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

/** Where a person may begin. */
export interface ResumeChoice {
  readonly resumeMs: number;
  /** Of a film in parts: the one that is played. */
  readonly part: number | null;
}

/** Asks where to begin. */
export function renderResume(
  { resumeMs, part }: ResumeChoice,
  resume: () => void,
  begin: () => void,
): TemplateResult {
  return html`<div class="panel" role="group" aria-label="Where to begin">
    <h3>You were in the middle of it</h3>
    <div class="buttons">
      <button class="button primary" type="button" @click=${resume}>${iconPlay}Resume ${placeWords(resumeMs, part)}</button>
      <button class="button" type="button" @click=${begin}>${iconResume}From the beginning</button>
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

/** What stands in the corner of the picture: a word on what plays, how far its subtitles were read, and what is next. */
export function renderCorner(
  notice: string | undefined,
  readPart: number | undefined,
  { next, secondsLeft, playNow, cancel }: NextUpController,
  closeNotice: () => void,
): TemplateResult {
  return html`<div class="corner">
    ${notice === undefined ? nothing : renderNotice(notice, closeNotice)}
    ${readPart === undefined ? nothing : renderReading(readPart)}
    ${next === null || secondsLeft === undefined ? nothing : renderNext(next, secondsLeft, { play: playNow, cancel })}
  </div>`;
}

/** Offers the next episode or part; it begins by itself when the seconds are over. */
function renderNext(
  next: NextUp,
  secondsLeft: number,
  { play, cancel }: { readonly play: () => void; readonly cancel: () => void },
): TemplateResult {
  return html`<div class="card" role="group" aria-label=${nextKind(next)}>
    <p><span class="when"><span role="status">${nextKind(next)}<span class="visually-hidden">: ${nextName(next)}</span></span><span class="seconds" aria-hidden="true"> in ${secondsLeft} s</span></span>
      <strong>${nextName(next)}</strong></p>
    <div class="buttons">
      <button class="button primary" type="button" @click=${play}>${iconPlay}Play now</button>
      <button class="button" type="button" @click=${cancel}>Cancel</button>
    </div>
  </div>`;
}

/** A word on what plays. */
function renderNotice(text: string, close: () => void): TemplateResult {
  return html`<div class="notice" role="status">
    ${iconInfo}<span>${text}</span>
    <button class="button quiet icon" type="button" aria-label="Close message" @click=${close}>${iconClose}</button>
  </div>`;
}

/** How far subtitles within a large file were read. */
function renderReading(part: number): TemplateResult {
  return html`<div class="notice reading">
    ${iconInfo}<span><span role="status">Reading the subtitles in this file</span><span class="seconds" aria-hidden="true">: ${Math.floor(part * 100)}\u00a0%</span></span>
  </div>`;
}

/** Lets subtitles be chosen; those that cannot be shown here are named with the reason. */
export function renderSubtitleSelect(
  { all, shown }: PlayedSubtitles,
  show: (subtitle: PlayableSubtitle | undefined) => void,
): unknown {
  if (all.length === 0) return nothing;
  const onChange = (event: Event) => {
    const id = Number((event.target as HTMLSelectElement).value);
    show(all.find((one) => one.id === id));
  };
  return html`<select class="field" aria-label="Subtitles" @change=${onChange}>
    <option value="" .selected=${shown === undefined}>No subtitles</option>
    ${all.map((one) => {
      const reason = whyNotShown(one);
      const name = trackName(one);
      return html`<option value=${one.id} ?disabled=${reason !== undefined} .selected=${one === shown}>${reason === undefined ? name : `${name}, ${reason}`}</option>`;
    })}
  </select>`;
}
