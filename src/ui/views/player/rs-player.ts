import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { App } from '../../../app/app.ts';
import type { DialogRequest } from '../../../app/dialog-request.ts';
import { type OpenedFile, openTitle } from '../../../app/playback/open-title.ts';
import type { Playback } from '../../../app/playback/playback.ts';
import { whyNoSound, whyNotPlayed } from '../../../app/playback/why-not-played.ts';
import { saveFile } from '../../../app/save-file.ts';
import type { PlayableFile, PlayableItem, PlayableSubtitle } from '../../../shared/playback.ts';
import type { NeighbourEpisode } from '../../../shared/series-episodes.ts';
import { deepActiveElement } from '../../deep-active-element.ts';
import '../../elements/rs-toasts.ts';
import { iconClose } from '../../icons.ts';
import { iconFullScreen, iconPictureInPicture, iconSkip } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { browserCodecs } from './browser-codecs.ts';
import { startMediaSession } from './media-session.ts';
import { PlayedVideo } from './played-video.ts';
import { endPlayerKey, keepPlayerKey, type PlayerActs, takePlayerKey } from './player-keys.ts';
import {
  renderNext,
  renderNotice,
  renderObstacle,
  renderResume,
  renderSubtitleSelect,
} from './player-panels.ts';
import { playerStyles } from './player-styles.ts';
import { NO_FILE, type Obstacle, obstacleOf, underTitle } from './player-texts.ts';

/** So long one can keep the next episode from beginning; s. */
const COUNTDOWN_S = 10;
/** Without a movement the bar goes away in full screen; ms. */
const IDLE_MS = 3000;

const KEY_UP = { capture: true, handleEvent: endPlayerKey };

/** What stands on the stage. */
type Stage =
  | { readonly kind: 'opening' }
  | { readonly kind: 'resume'; readonly resumeMs: number }
  | { readonly kind: 'playing' }
  | { readonly kind: 'blocked'; readonly obstacle: Obstacle };

type PlayRequest = Extract<DialogRequest, { readonly kind: 'play' }>;

/** Plays a file of a title over the whole window, and keeps how far a person came. Fires `rs-close`. */
@customElement('rs-player')
export class RsPlayer extends LitElement {
  static override styles = [controls, playerStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) request!: PlayRequest;
  @state() private stage: Stage = { kind: 'opening' };
  @state() private item: PlayableItem | undefined;
  @state() private opened: OpenedFile | undefined;
  @state() private source: string | undefined;
  @state() private next: NeighbourEpisode | null = null;
  @state() private secondsLeft: number | undefined;
  @state() private notice: string | undefined;
  @state() private shown: PlayableSubtitle | undefined;
  @state() private isIdle = false;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('.shell') private shell!: HTMLElement;
  @query('video') private video!: HTMLVideoElement | null;

  #playback: Playback | undefined;
  /** What plays; undefined until its metadata are there. */
  #played: PlayedVideo | undefined;
  /** Where it is to begin, in ms; undefined: that is being asked, or it has begun. */
  #beginAt: number | undefined;
  #endSession: (() => void) | undefined;
  #countdown: ReturnType<typeof setInterval> | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #returnTo: Element | null = null;
  #focused: Stage | undefined;
  /** What was asked for last: what is opened for an earlier one comes too late. */
  #turn = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#returnTo = deepActiveElement();
    document.addEventListener('visibilitychange', this.#onHidden);
    window.addEventListener('pagehide', this.#leave);
    navigation?.addEventListener('navigate', this.#onNavigate);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#onHidden);
    window.removeEventListener('pagehide', this.#leave);
    navigation?.removeEventListener('navigate', this.#onNavigate);
    this.#turn++;
    this.#clear();
    if (this.#returnTo instanceof HTMLElement) this.#returnTo.focus({ preventScroll: true });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('request')) void this.#open(true);
  }

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  protected override updated(): void {
    if (this.stage === this.#focused) return;
    this.#focused = this.stage;
    this.shell.querySelector<HTMLElement>('.panel button')?.focus();
  }

  protected override render(): TemplateResult {
    const { item } = this;
    return html`<dialog aria-label=${item?.title ?? 'Player'} @keydown=${keepPlayerKey} @cancel=${this.#onCancel}>
      <div class=${this.isIdle ? 'shell idle' : 'shell'} @keydown=${this.#keyDown} @keyup=${KEY_UP} @pointermove=${this.#onMove}>
        <div class="bar">
          <div class="titles">
            <h2>${item?.title ?? '\u00a0'}</h2>
            <p class="under">${item === undefined ? '\u00a0' : underTitle(item, this.opened?.file.name)}</p>
          </div>
          <div class="acts">${this.#renderActs()}</div>
        </div>
        <div class="stage">${this.#renderVideo()}${this.#renderStage()}</div>
        <rs-toasts in-dialog .toasts=${this.app.toasts}></rs-toasts>
      </div>
    </dialog>`;
  }

  #renderActs(): TemplateResult {
    const isPlaying = this.stage.kind === 'playing';
    const canPip = isPlaying && document.pictureInPictureEnabled;
    return html`
      ${isPlaying ? renderSubtitleSelect(this.opened?.file.subtitles ?? [], this.shown, this.#showSubtitles) : nothing}
      ${this.next === null ? nothing : html`<button class="button quiet icon" type="button" aria-label="Next episode" title="Next episode (n)" @click=${this.#playNext}>${iconSkip}</button>`}
      ${canPip ? html`<button class="button quiet icon" type="button" aria-label="Picture in picture" title="Picture in picture" @click=${this.#togglePip}>${iconPictureInPicture}</button>` : nothing}
      ${document.fullscreenEnabled ? html`<button class="button quiet icon" type="button" aria-label="Full screen" title="Full screen (f)" @click=${this.#acts.toggleFullScreen}>${iconFullScreen}</button>` : nothing}
      <button class="button quiet icon" type="button" aria-label="Close" title="Close (Esc)" @click=${this.#close}>${iconClose}</button>
    `;
  }

  #renderVideo(): unknown {
    if (this.source === undefined) return nothing;
    // Another file gets an element of its own: tracks that were added to one cannot be taken out.
    return keyed(
      this.source,
      html`<video
        controls
        playsinline
        preload="auto"
        aria-label=${this.item?.title ?? 'Video'}
        controlslist=${document.fullscreenEnabled ? 'nofullscreen' : nothing}
        src=${this.source}
        ?hidden=${this.stage.kind === 'blocked'}
        ?inert=${this.stage.kind !== 'playing'}
        @loadedmetadata=${this.#onMetadata}
        @error=${() => this.#blockUnplayable()}
        @play=${this.#cancelNext}
        @ended=${this.#onEnded}
      ></video>`,
    );
  }

  #renderStage(): unknown {
    const { stage, next } = this;
    switch (stage.kind) {
      case 'opening':
        return html`<div aria-busy="true"></div>`;
      case 'resume':
        return renderResume(stage.resumeMs, (fromMs) => this.#begin(fromMs));
      case 'blocked':
        return this.#renderBlocked(stage.obstacle);
      case 'playing':
        return html`<div class="corner">
          ${this.notice === undefined ? nothing : renderNotice(this.notice, () => (this.notice = undefined))}
          ${next === null || this.secondsLeft === undefined ? nothing : renderNext(next, this.secondsLeft, { play: this.#playNext, cancel: this.#cancelNext })}
        </div>`;
    }
  }

  #renderBlocked(obstacle: Obstacle): TemplateResult {
    const file = this.opened?.file;
    const others = (this.item?.files ?? []).filter(({ id, isMissing }) => id !== file?.id && !isMissing);
    const { outcome } = this.opened ?? {};
    const contents = outcome?.state === 'ready' ? outcome.file : undefined;
    const canShare = contents !== undefined && navigator.canShare?.({ files: [contents] }) === true;
    return renderObstacle(obstacle, file, others, {
      act: () => void this.#actOn(obstacle),
      copyPath: () => void this.#copyPath(file).catch((error: unknown) => this.app.toasts.showError(error)),
      save: contents && (() => saveFile(contents.name, contents)),
      share: canShare ? () => void navigator.share({ files: [contents] }).catch(() => undefined) : undefined,
      play: ({ id }) => this.app.dialog.set({ ...this.request, fileId: id }),
    });
  }

  /** `ask`: it is the answer to a click, and the browser may ask for permission. */
  async #open(ask: boolean): Promise<void> {
    const turn = ++this.#turn;
    this.#clear();
    const { itemId, fileId, start } = this.request;
    try {
      this.#playback ??= await this.app.playback();
      const playback = this.#playback;
      const { item, opened } = await openTitle(playback, { itemId, fileId, ask }, browserCodecs());
      if (turn !== this.#turn) return;
      this.item = item;
      this.opened = opened;
      if (opened === undefined) return this.#block(NO_FILE);
      if (opened.outcome.state !== 'ready') return this.#block(obstacleOf(opened.outcome));
      this.source = URL.createObjectURL(opened.outcome.file);
      const { resumeMs } = item.state;
      if (resumeMs === null || start === 'beginning') this.#begin(0);
      else if (start === 'resume') this.#begin(resumeMs);
      else this.stage = { kind: 'resume', resumeMs };
      const next = await playback.reads.next(itemId, opened.file.id);
      if (turn === this.#turn) this.next = next;
    } catch (error) {
      if (turn === this.#turn) this.#block(obstacleOf({ state: 'failed', error }));
    }
  }

  /** Ends what plays; where it was is kept. */
  #clear(): void {
    this.#played?.end();
    this.#played = undefined;
    this.#beginAt = undefined;
    this.#cancelNext();
    this.#endSession?.();
    this.#endSession = undefined;
    if (this.source !== undefined) URL.revokeObjectURL(this.source);
    this.source = undefined;
    this.next = null;
    this.notice = undefined;
    this.shown = undefined;
    this.stage = { kind: 'opening' };
  }

  #block(obstacle: Obstacle): void {
    this.stage = { kind: 'blocked', obstacle };
  }

  /** The file was tried: what is known of it says why it does not play. */
  #blockUnplayable(): void {
    const { opened } = this;
    if (opened === undefined || this.stage.kind === 'blocked') return;
    const text = whyNotPlayed(opened.file, opened.support);
    this.#played?.end();
    this.#played = undefined;
    this.#block({ heading: 'This file does not play here', text });
    this.video?.pause();
  }

  /** At once, or when the video's metadata are there. */
  #begin(fromMs: number): void {
    this.stage = { kind: 'playing' };
    this.#beginAt = fromMs;
    void this.#beginWhenReady();
  }

  /** Until it is shown as playing, it takes no focus. */
  async #beginWhenReady(): Promise<void> {
    await this.updateComplete;
    if (this.#beginAt === undefined || this.#played === undefined) return;
    const fromMs = this.#beginAt;
    this.#beginAt = undefined;
    await this.#played.begin(fromMs);
  }

  readonly #onMetadata = (): void => {
    const { video, opened, item } = this;
    if (video === null || opened === undefined || item === undefined || this.#playback === undefined) return;
    const { file, support } = opened;
    // Browsers play the sound of a file whose picture they do not know.
    if (video.videoWidth === 0 && file.videoCodec !== null) {
      this.#blockUnplayable();
      return;
    }
    this.notice = whyNoSound(file, support);
    this.#endSession = startMediaSession(item, this.#acts);
    this.#played = new PlayedVideo({
      ...{ video, item, opened, playback: this.#playback },
      onSubtitles: (shown) => {
        this.shown = shown;
      },
      onError: (error) => this.app.toasts.showError(error),
    });
    void this.#beginWhenReady();
  };

  readonly #leave = (): void => this.#played?.leave();

  readonly #onHidden = (): void => {
    if (document.hidden) this.#leave();
  };

  readonly #onEnded = (): void => {
    if (this.next === null || this.stage.kind !== 'playing') return;
    this.secondsLeft = COUNTDOWN_S;
    this.#countdown = setInterval(() => {
      this.secondsLeft = (this.secondsLeft ?? 1) - 1;
      if (this.secondsLeft <= 0) this.#playNext();
    }, 1000);
  };

  readonly #showSubtitles = (subtitle: PlayableSubtitle | undefined): void =>
    this.#played?.showSubtitles(subtitle);

  readonly #acts: PlayerActs = {
    togglePlay: () => this.#whilePlaying((played) => played.togglePlay()),
    seek: (by) => this.#whilePlaying((played) => played.seek(by)),
    changeVolume: (by) => this.#whilePlaying((played) => played.changeVolume(by)),
    toggleMute: () => this.#whilePlaying((played) => played.toggleMute()),
    toggleSubtitles: () => this.#whilePlaying((played) => played.toggleSubtitles()),
    toggleFullScreen: () => {
      const change = document.fullscreenElement ? document.exitFullscreen() : this.shell.requestFullscreen();
      void change.catch(() => undefined);
    },
    next: () => this.#playNext(),
  };

  #whilePlaying(act: (played: PlayedVideo) => void): void {
    if (this.#played !== undefined && this.stage.kind === 'playing') act(this.#played);
  }

  readonly #togglePip = (): void => {
    const { video } = this;
    const change = document.pictureInPictureElement
      ? document.exitPictureInPicture()
      : video?.requestPictureInPicture();
    void change?.catch((error: unknown) => this.app.toasts.showError(error));
  };

  readonly #playNext = (): void => {
    if (this.next === null) return;
    this.#cancelNext();
    this.app.dialog.set({ kind: 'play', itemId: this.next.id, start: 'resume' });
  };

  readonly #cancelNext = (): void => {
    clearInterval(this.#countdown);
    this.secondsLeft = undefined;
  };

  async #actOn({ act }: Obstacle): Promise<void> {
    const { outcome } = this.opened ?? {};
    try {
      if (act?.kind === 'choose' && outcome?.state === 'choose') {
        if (!(await this.#playback?.chooseAgain(outcome.root))) return;
      }
      await this.#open(true);
    } catch (error) {
      this.app.toasts.showError(error);
    }
  }

  async #copyPath(file: PlayableFile | undefined): Promise<void> {
    await navigator.clipboard.writeText(file?.path ?? '');
    this.app.toasts.show({ kind: 'success', title: 'Its path was copied' });
  }

  readonly #keyDown = {
    capture: true,
    handleEvent: (event: KeyboardEvent): void => takePlayerKey(event, this.#acts),
  };

  readonly #onMove = (): void => {
    this.isIdle = false;
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      this.isIdle = true;
    }, IDLE_MS);
  };

  /** Escape keeps the next episode from beginning before it closes all. */
  readonly #onCancel = (event: Event): void => {
    event.preventDefault();
    if (this.secondsLeft === undefined) this.#close();
    else this.#cancelNext();
  };

  readonly #close = (): void => {
    this.#leave();
    this.dispatchEvent(new Event('rs-close'));
  };

  /** Back closes the player instead of the page beneath it, as in `rs-dialog`. */
  readonly #onNavigate = (event: NavigateEvent): void => {
    if (event.navigationType !== 'traverse' || !event.cancelable) return;
    event.preventDefault();
    this.#close();
  };
}

// Typed as always there, which it is not in older browsers.
const navigation: Navigation | undefined = window.navigation;

declare global {
  interface HTMLElementTagNameMap {
    'rs-player': RsPlayer;
  }
}
