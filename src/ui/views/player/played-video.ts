import type { OpenedFile } from '../../../app/playback/open-title.ts';
import type { Playback } from '../../../app/playback/playback.ts';
import { PositionKeeper } from '../../../app/playback/position-keeper.ts';
import { subtitleIn, whyNotShown } from '../../../app/playback/subtitle-choice.ts';
import type { PlayableItem, PlayableSubtitle } from '../../../shared/playback.ts';
import { SubtitleTracks } from './subtitle-tracks.ts';

/** The subtitles of what is played. */
export interface PlayedSubtitles {
  /** Also those that cannot be shown. */
  readonly all: readonly PlayableSubtitle[];
  /** Undefined: none are. */
  readonly shown: PlayableSubtitle | undefined;
  /** How much of those shown was read, 0 to 1; undefined: nothing is to be said of it. */
  readonly readPart: number | undefined;
}

/** A title's file in its video element, and who is told of it. */
export interface PlayedVideoOptions {
  readonly video: HTMLVideoElement;
  readonly item: PlayableItem;
  readonly opened: OpenedFile;
  readonly playback: Playback;
  /** The contents of its file. */
  readonly contents: File;
  readonly onSubtitles: (subtitles: PlayedSubtitles) => void;
  readonly onError: (error: unknown) => void;
}

/** One file being played: keeps where it is, what a person chose, and its subtitles. */
export class PlayedVideo {
  readonly #options: PlayedVideoOptions;
  #subtitles: PlayedSubtitles;
  readonly #tracks: SubtitleTracks;
  readonly #listening = new AbortController();
  /** From when it has begun: before, its place is none that a person chose. */
  #keeper: PositionKeeper | undefined;

  /** The video's metadata are there. */
  constructor(options: PlayedVideoOptions) {
    this.#options = options;
    const { video, opened, playback } = options;
    const { volume, isMuted } = playback.settings;
    video.volume = volume;
    video.muted = isMuted;
    const beside = opened.file.subtitles.filter(({ path }) => path !== null);
    this.#subtitles = { all: [], shown: undefined, readPart: undefined };
    this.#tracks = new SubtitleTracks(video, {
      load: (subtitle) =>
        playback.cues(
          opened.file,
          options.contents,
          subtitle,
          () => video.currentTime * 1000,
          this.#listening.signal,
        ),
      onShown: (shown) => this.#tell({ shown }),
      onReading: (readPart) => this.#tell({ readPart }),
      onError: options.onError,
    });
    this.#addSubtitles(beside);
    void this.#findSubtitlesWithin();
    const on = (type: string, listener: () => void) =>
      video.addEventListener(type, listener, { signal: this.#listening.signal });
    on('timeupdate', () => this.#passOn());
    on('pause', () => this.leave());
    on('seeked', () => this.#keepWherePaused());
    on('ended', () => void this.#keeper?.ended(video.currentTime * 1000));
    on('volumechange', () => playback.keepSettings({ volume: video.volume, isMuted: video.muted }));
  }

  /** Plays from a place on, in ms. */
  async begin(fromMs: number): Promise<void> {
    const { video, item, opened, playback, onError } = this.#options;
    if (fromMs > 0) await seekTo(video, fromMs / 1000);
    if (this.#listening.signal.aborted) return;
    const { writes } = playback;
    this.#keeper = new PositionKeeper({ itemId: item.id, fileId: opened.file.id, writes, onError });
    video.focus({ preventScroll: true });
    // Without a click that it answers, the browser leaves the beginning to its own button.
    await video.play().catch(() => undefined);
  }

  /** It is paused, hidden or closed: keeps where it is. */
  leave(): void {
    const { video } = this.#options;
    if (!video.ended) void this.#keeper?.leave(video.currentTime * 1000, this.#durationMs);
  }

  /** Keeps where it is, and follows it no longer. */
  end(): void {
    this.leave();
    this.#keeper = undefined;
    this.#listening.abort();
    this.#tracks.end();
  }

  showSubtitles(subtitle: PlayableSubtitle | undefined): void {
    this.#tracks.show(subtitle);
    this.#options.playback.keepSettings({ subtitles: subtitle?.language ?? null });
  }

  /** Those chosen last, or the first; none when some are shown. */
  toggleSubtitles(): void {
    const readable = readableOf(this.#subtitles.all);
    const wanted = subtitleIn(readable, this.#options.playback.settings.subtitles);
    this.showSubtitles(this.#tracks.shown === undefined ? (wanted ?? readable[0]) : undefined);
  }

  togglePlay(): void {
    const { video } = this.#options;
    if (video.paused) void video.play().catch(() => undefined);
    else video.pause();
  }

  /** s. */
  seek(by: number): void {
    const { video } = this.#options;
    video.currentTime = Math.max(0, video.currentTime + by);
  }

  changeVolume(by: number): void {
    const { video } = this.#options;
    video.volume = Math.min(1, Math.max(0, video.volume + by));
  }

  toggleMute(): void {
    const { video } = this.#options;
    video.muted = !video.muted;
  }

  /** Those in files of their own are there before. */
  async #findSubtitlesWithin(): Promise<void> {
    const { playback, opened, contents, onError } = this.#options;
    try {
      const within = await playback.subtitlesWithin(opened.file, contents, this.#listening.signal);
      if (!this.#listening.signal.aborted) this.#addSubtitles(within);
    } catch (error) {
      if (!this.#listening.signal.aborted) onError(error);
    }
  }

  /** Shows those that were chosen before, unless others are shown. */
  #addSubtitles(subtitles: readonly PlayableSubtitle[]): void {
    const readable = readableOf(subtitles);
    this.#tracks.add(readable);
    this.#tell({ all: [...this.#subtitles.all, ...subtitles] });
    const wanted = subtitleIn(readable, this.#options.playback.settings.subtitles);
    if (wanted !== undefined && this.#tracks.shown === undefined) this.#tracks.show(wanted);
  }

  #tell(changes: Partial<PlayedSubtitles>): void {
    // What was being read when it ended comes when another one plays.
    if (this.#listening.signal.aborted) return;
    this.#subtitles = { ...this.#subtitles, ...changes };
    this.#options.onSubtitles(this.#subtitles);
  }

  /** A place that was chosen while it stands: nothing else tells of it until it plays on. */
  #keepWherePaused(): void {
    if (this.#options.video.paused) this.leave();
  }

  #passOn(): void {
    const { video } = this.#options;
    if (!video.seeking) void this.#keeper?.at(video.currentTime * 1000, this.#durationMs);
  }

  /** ms; null where neither the browser nor the file's header knows. */
  get #durationMs(): number | null {
    const { video, opened } = this.#options;
    return Number.isFinite(video.duration) ? video.duration * 1000 : opened.file.durationMs;
  }
}

function readableOf(subtitles: readonly PlayableSubtitle[]): readonly PlayableSubtitle[] {
  return subtitles.filter((one) => whyNotShown(one) === undefined);
}

/** Settles when the picture of that place is there. */
function seekTo(video: HTMLVideoElement, seconds: number): Promise<void> {
  return new Promise((resolve) => {
    video.addEventListener('seeked', () => resolve(), { once: true });
    video.addEventListener('error', () => resolve(), { once: true });
    video.currentTime = seconds;
  });
}
