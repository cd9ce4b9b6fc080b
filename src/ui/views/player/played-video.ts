import type { OpenedFile } from '../../../app/playback/open-title.ts';
import type { Playback } from '../../../app/playback/playback.ts';
import { PositionKeeper } from '../../../app/playback/position-keeper.ts';
import { subtitleIn, whyNotShown } from '../../../app/playback/subtitle-choice.ts';
import type { PlayableItem, PlayableSubtitle } from '../../../shared/playback.ts';
import { SubtitleTracks } from './subtitle-tracks.ts';

/** A title's file in its video element, and who is told of it. */
export interface PlayedVideoOptions {
  readonly video: HTMLVideoElement;
  readonly item: PlayableItem;
  readonly opened: OpenedFile;
  readonly playback: Playback;
  /** Told when other subtitles are shown; undefined: none are. */
  readonly onSubtitles: (shown: PlayableSubtitle | undefined) => void;
  readonly onError: (error: unknown) => void;
}

/** One file being played: keeps where it is, what a person chose, and its subtitles. */
export class PlayedVideo {
  readonly #options: PlayedVideoOptions;
  readonly #readable: readonly PlayableSubtitle[];
  readonly #tracks: SubtitleTracks;
  readonly #listening = new AbortController();
  /** From when it has begun: before, its place is none that a person chose. */
  #keeper: PositionKeeper | undefined;

  /** The video's metadata are there. */
  constructor(options: PlayedVideoOptions) {
    this.#options = options;
    const { video, opened, playback, onSubtitles, onError } = options;
    const { volume, isMuted, subtitles } = playback.settings;
    video.volume = volume;
    video.muted = isMuted;
    this.#readable = opened.file.subtitles.filter((one) => whyNotShown(one) === undefined);
    this.#tracks = new SubtitleTracks(video, this.#readable, {
      load: (subtitle) => playback.cues(opened.file, subtitle),
      onShown: onSubtitles,
      onError,
    });
    this.#tracks.show(subtitleIn(this.#readable, subtitles));
    const on = (type: string, listener: () => void) =>
      video.addEventListener(type, listener, { signal: this.#listening.signal });
    on('timeupdate', () => this.#passOn());
    on('pause', () => this.leave());
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
    const wanted = subtitleIn(this.#readable, this.#options.playback.settings.subtitles);
    this.showSubtitles(this.#tracks.shown === undefined ? (wanted ?? this.#readable[0]) : undefined);
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

/** Settles when the picture of that place is there. */
function seekTo(video: HTMLVideoElement, seconds: number): Promise<void> {
  return new Promise((resolve) => {
    video.addEventListener('seeked', () => resolve(), { once: true });
    video.addEventListener('error', () => resolve(), { once: true });
    video.currentTime = seconds;
  });
}
