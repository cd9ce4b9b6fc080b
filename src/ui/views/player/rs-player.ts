import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { App } from '../../../app/app.ts';
import { explainFailure } from '../../../app/playback/explain-failure.ts';
import { type OpenedFile, openTitle } from '../../../app/playback/open-title.ts';
import type { Playback } from '../../../app/playback/playback.ts';
import { resumeIn } from '../../../app/playback/resume-point.ts';
import { whyNoSound } from '../../../app/playback/why-not-played.ts';
import type { PlayableItem, PlayableSubtitle } from '../../../shared/playback.ts';
import { deepActiveElement } from '../../deep-active-element.ts';
import '../../elements/rs-toasts.ts';
import { controls } from '../../styles/controls.ts';
import { browserCodecs } from './browser-codecs.ts';
import { IdleController } from './idle-controller.ts';
import { startMediaSession } from './media-session.ts';
import { NextUpController, type PlayRequest, requestOf } from './next-up-controller.ts';
import { obstacleActs } from './obstacle-acts.ts';
import { PageLeaveController } from './page-leave-controller.ts';
import { type PlayedSubtitles, PlayedVideo } from './played-video.ts';
import { playerActs, togglePictureInPicture } from './player-acts.ts';
import { renderBar } from './player-bar.ts';
import { endPlayerKey, keepPlayerKey, takePlayerKey } from './player-keys.ts';
import { renderCorner, renderObstacle, renderResume } from './player-panels.ts';
import { playerStyles } from './player-styles.ts';
import { NO_FILE, type Obstacle, obstacleOf, type Stage, UNREADABLE } from './player-texts.ts';

const NO_SUBTITLES: PlayedSubtitles = { all: [], shown: undefined, readPart: undefined };
const KEY_UP = { capture: true, handleEvent: endPlayerKey };

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
  @state() private notice: string | undefined;
  @state() private subtitles = NO_SUBTITLES;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('.shell') private shell!: HTMLElement;
  @query('video') private video!: HTMLVideoElement | null;

  readonly #next = new NextUpController(this, (next) => this.app.dialog.set(requestOf(next)));
  readonly #pointer = new IdleController(this);
  #playback: Playback | undefined;
  /** What plays; undefined until its metadata are there. */
  #played: PlayedVideo | undefined;
  /** Where it is to begin, in ms; undefined: that is being asked, or it has begun. */
  #beginAt: number | undefined;
  #endSession: (() => void) | undefined;
  #returnTo: Element | null = null;
  #focused: Stage | undefined;
  /** What was asked for last: what is opened for an earlier one comes too late. */
  #turn = 0;
  /** Its file could not be read when it was tried, and was opened anew for that. */
  #reopened: PlayRequest | undefined;
  /** It has been playing: opened anew, it goes on where it was. */
  #begun: PlayRequest | undefined;

  constructor() {
    super();
    new PageLeaveController(this, { leave: () => this.#leave(), close: () => this.#close() });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#returnTo = deepActiveElement();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#turn++;
    this.#clear();
    if (this.#returnTo instanceof HTMLElement) this.#returnTo.focus({ preventScroll: true });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('request')) return;
    // Where the next fails, the file of the one before is not what is offered instead.
    if (changed.get('request')?.itemId !== this.request.itemId) this.item = undefined;
    this.opened = undefined;
    void this.#open(true);
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
    const { item, opened, subtitles } = this;
    const bar = renderBar(
      {
        item,
        fileName: opened?.file.name,
        next: this.#next.next,
        subtitles,
        isPlaying: this.stage.kind === 'playing',
      },
      {
        ...this.#acts,
        showSubtitles: this.#showSubtitles,
        togglePictureInPicture: this.#togglePip,
        close: this.#close,
      },
    );
    return html`<dialog aria-label=${item?.title ?? 'Player'} @keydown=${keepPlayerKey} @cancel=${this.#onCancel}>
      <div class=${this.#pointer.isIdle ? 'shell idle' : 'shell'} @keydown=${this.#keyDown} @keyup=${KEY_UP} @pointermove=${this.#pointer.moved}>
        ${bar}
        <div class="stage">${this.#renderVideo()}${this.#renderStage()}</div>
        <rs-toasts in-dialog .toasts=${this.app.toasts}></rs-toasts>
      </div>
    </dialog>`;
  }

  #renderVideo(): unknown {
    if (this.source === undefined) return nothing;
    // Another file gets an element of its own: tracks that were added to one cannot be taken out.
    return keyed(
      this.source,
      html`<video
        ?controls=${this.stage.kind === 'playing'}
        playsinline
        preload="auto"
        aria-label=${this.item?.title ?? 'Video'}
        controlslist=${document.fullscreenEnabled ? 'nofullscreen' : nothing}
        src=${this.source}
        ?hidden=${this.stage.kind === 'blocked'}
        ?inert=${this.stage.kind !== 'playing'}
        @loadedmetadata=${this.#onMetadata}
        @error=${() => void this.#blockUnplayable()}
        @play=${this.#next.cancel}
        @ended=${this.#onEnded}
      ></video>`,
    );
  }

  #renderStage(): unknown {
    const { stage } = this;
    switch (stage.kind) {
      case 'opening':
        return html`<div aria-busy="true"></div>`;
      case 'resume':
        return renderResume(
          stage,
          () => this.#begin(stage.resumeMs),
          () => this.#beginAnew(),
        );
      case 'blocked':
        return this.#renderBlocked(stage.obstacle);
      case 'playing':
        return renderCorner(
          this.notice,
          this.subtitles.readPart,
          this.#next,
          () => (this.notice = undefined),
        );
    }
  }

  #renderBlocked(obstacle: Obstacle): TemplateResult {
    const file = this.opened?.file;
    const others = (this.item?.files ?? []).filter(({ id, isMissing }) => id !== file?.id && !isMissing);
    const acts = obstacleActs(this.app, this.request, this.opened, () => void this.#actOn(obstacle));
    return renderObstacle(obstacle, file, others, acts);
  }

  /** `ask`: it is the answer to a click, and the browser may ask for permission. */
  async #open(ask: boolean): Promise<void> {
    const turn = ++this.#turn;
    this.#clear();
    const { itemId, fileId } = this.request;
    const start = this.#begun === this.request ? 'resume' : this.request.start;
    try {
      this.#playback ??= await this.app.playback();
      const playback = this.#playback;
      const { item, opened } = await openTitle(
        playback,
        { itemId, fileId, fromBeginning: start === 'beginning', ask },
        browserCodecs(),
      );
      if (turn !== this.#turn) return;
      this.item = item;
      this.opened = opened;
      if (opened === undefined && item.mediaType === 'series')
        return void (await this.#openEpisode(playback));
      if (opened === undefined) return this.#block(NO_FILE);
      if (opened.outcome.state !== 'ready') return this.#block(obstacleOf(opened.outcome));
      this.source = URL.createObjectURL(opened.outcome.file);
      const resumeMs = resumeIn(item.state, opened.file.name, item.files);
      if (resumeMs === null || start === 'beginning') this.#begin(0);
      else if (start === 'resume') this.#begin(resumeMs);
      else this.stage = { kind: 'resume', resumeMs, part: item.state.resumePart };
      void this.#findNext(playback, opened);
    } catch (error) {
      if (turn === this.#turn) this.#block(obstacleOf({ state: 'failed', error }));
    }
  }

  /** Of a series, the episode to go on with is played. */
  async #openEpisode(playback: Playback): Promise<void> {
    const turn = this.#turn;
    const next = await playback.reads.upNext(this.request.itemId);
    if (turn !== this.#turn) return;
    if (next === null) this.#block(NO_FILE);
    else this.app.dialog.set({ kind: 'play', itemId: next.id });
  }

  /** Where it fails, what plays plays on. */
  async #findNext(playback: Playback, { file }: OpenedFile): Promise<void> {
    const turn = this.#turn;
    try {
      const next = await playback.reads.next(this.request.itemId, file.id);
      if (turn === this.#turn) this.#next.set(next);
    } catch (error) {
      if (turn === this.#turn) this.app.toasts.showError(error);
    }
  }

  /** Ends what plays; where it was is kept. */
  #clear(): void {
    this.#played?.end();
    this.#played = undefined;
    this.#beginAt = undefined;
    this.#next.set(null);
    this.#leaveSession();
    if (this.source !== undefined) URL.revokeObjectURL(this.source);
    this.source = undefined;
    this.notice = undefined;
    this.subtitles = NO_SUBTITLES;
    this.stage = { kind: 'opening' };
  }

  #leaveSession(): void {
    this.#endSession?.();
    this.#endSession = undefined;
  }

  #block(obstacle: Obstacle): void {
    this.stage = { kind: 'blocked', obstacle };
  }

  /** The file was tried: what it is made of says why it does not play. */
  async #blockUnplayable(): Promise<void> {
    const { opened } = this;
    if (opened?.outcome.state !== 'ready' || this.stage.kind === 'blocked' || !this.#playback) return;
    const turn = this.#turn;
    this.#played?.end();
    this.#played = undefined;
    this.#leaveSession();
    this.video?.pause();
    this.stage = { kind: 'opening' };
    const reason = await explainFailure(this.#playback, opened.file, opened.outcome.file, browserCodecs());
    if (turn !== this.#turn) return;
    if (reason.kind === 'file')
      return this.#block({ heading: 'This file does not play here', text: reason.text });
    // Files that were chosen one by one are the same ones each time: their place knows nothing of where they have gone.
    if (this.#reopened === this.request) return this.#block(UNREADABLE);
    // Opened anew, it says where it has gone.
    this.#reopened = this.request;
    await this.#open(false);
  }

  /** Of a film in parts, that is in its first; unless this part was asked for. */
  #beginAnew(): void {
    const { request, stage } = this;
    const isLater = stage.kind === 'resume' && (stage.part ?? 1) > 1;
    if (isLater && request.fileId === undefined) this.app.dialog.set({ ...request, start: 'beginning' });
    else this.#begin(0);
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
    this.#begun = this.request;
    await this.#played.begin(fromMs);
  }

  readonly #onMetadata = (): void => {
    const { video, opened, item } = this;
    if (video === null || opened === undefined || item === undefined || this.#playback === undefined) return;
    const { file, support, outcome } = opened;
    if (outcome.state !== 'ready') return;
    // Browsers play the sound of a file whose picture they do not know.
    if (video.videoWidth === 0 && file.videoCodec !== null) return void this.#blockUnplayable();
    this.notice = whyNoSound(file, support);
    this.#endSession = startMediaSession(item, this.#acts, video);
    this.#played = new PlayedVideo({
      ...{ video, item, opened, playback: this.#playback, contents: outcome.file },
      onSubtitles: (subtitles) => {
        this.subtitles = subtitles;
      },
      onError: (error) => this.app.toasts.showError(error),
    });
    void this.#beginWhenReady();
  };

  readonly #leave = (): void => this.#played?.leave();

  readonly #onEnded = (): void => {
    if (this.stage.kind === 'playing') this.#next.startCountdown();
  };

  readonly #showSubtitles = (subtitle: PlayableSubtitle | undefined): void =>
    this.#played?.showSubtitles(subtitle);

  readonly #acts = playerActs({
    played: () => (this.stage.kind === 'playing' ? this.#played : undefined),
    shell: () => this.shell,
    next: () => this.#next.playNow(),
  });

  readonly #togglePip = (): void => {
    if (this.video !== null)
      togglePictureInPicture(this.video).catch((error: unknown) => this.app.toasts.showError(error));
  };

  async #actOn({ act }: Obstacle): Promise<void> {
    const { outcome } = this.opened ?? {};
    try {
      if (act?.kind === 'choose' && outcome?.state === 'choose') {
        if (!(await this.#playback?.chooseAgain(outcome.root))) return;
      }
      this.#reopened = undefined;
      await this.#open(true);
    } catch (error) {
      this.app.toasts.showError(error);
    }
  }

  readonly #keyDown = {
    capture: true,
    handleEvent: (event: KeyboardEvent): void => takePlayerKey(event, this.#acts),
  };

  /** Escape keeps what is next from beginning before it closes all. */
  readonly #onCancel = (event: Event): void => {
    event.preventDefault();
    if (this.#next.secondsLeft === undefined) this.#close();
    else this.#next.cancel();
  };

  readonly #close = (): void => {
    this.#leave();
    this.dispatchEvent(new Event('rs-close'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-player': RsPlayer;
  }
}
