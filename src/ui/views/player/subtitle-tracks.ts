import type { CueBatch } from '../../../shared/embedded-subtitle.ts';
import type { PlayableSubtitle } from '../../../shared/playback.ts';
import type { SubtitleCue } from '../../../shared/subtitle-cue.ts';
import { trackName } from './track-name.ts';

/** A reading that takes longer is told of; ms. */
const LONG_MS = 1000;

/** Where the cues of subtitles come from, and who is told what is shown. */
export interface SubtitleTracksOptions {
  /** Who stops asking ends the reading. */
  readonly load: (subtitle: PlayableSubtitle) => AsyncGenerator<CueBatch, void, void>;
  /** Told when others are shown, by whatever control; undefined: none are. */
  readonly onShown: (subtitle: PlayableSubtitle | undefined) => void;
  /** How much of what is shown was read, 0 to 1; undefined: all, or it is soon done. */
  readonly onReading: (part: number | undefined) => void;
  readonly onError: (error: unknown) => void;
}

/** A track of the video, and how far its cues were read. */
interface Track {
  readonly subtitle: PlayableSubtitle;
  cues: AsyncGenerator<CueBatch, void, void> | undefined;
  isReading: boolean;
  isRead: boolean;
}

/** Subtitles as tracks of a video: each is read while it is shown, and goes on where it was when it is again. */
export class SubtitleTracks {
  readonly #tracks = new Map<TextTrack, Track>();
  readonly #video: HTMLVideoElement;
  readonly #options: SubtitleTracksOptions;
  #shown: PlayableSubtitle | undefined;
  #hasEnded = false;

  constructor(video: HTMLVideoElement, options: SubtitleTracksOptions) {
    this.#video = video;
    this.#options = options;
    video.textTracks.addEventListener('change', this.#onChange);
  }

  get shown(): PlayableSubtitle | undefined {
    return this.#shown;
  }

  add(subtitles: readonly PlayableSubtitle[]): void {
    for (const subtitle of subtitles) {
      const language = subtitle.language === 'und' ? '' : subtitle.language;
      const track = this.#video.addTextTrack('subtitles', trackName(subtitle), language);
      track.mode = 'disabled';
      this.#tracks.set(track, { subtitle, cues: undefined, isReading: false, isRead: false });
    }
  }

  /** Shows these alone; none without. */
  show(wanted: PlayableSubtitle | undefined): void {
    for (const [track, { subtitle }] of this.#tracks)
      track.mode = subtitle === wanted ? 'showing' : 'disabled';
    this.#onChange();
  }

  end(): void {
    this.#hasEnded = true;
    this.#video.textTracks.removeEventListener('change', this.#onChange);
    for (const { cues } of this.#tracks.values()) void cues?.return().catch(() => undefined);
  }

  /** Also the browser's own controls show and hide tracks. */
  readonly #onChange = (): void => {
    const found = [...this.#tracks].find(([track]) => track.mode === 'showing');
    if (found !== undefined) void this.#read(...found);
    const shown = found?.[1].subtitle;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#options.onReading(undefined);
    this.#options.onShown(shown);
  };

  async #read(textTrack: TextTrack, track: Track): Promise<void> {
    if (track.isReading || track.isRead) return;
    track.isReading = true;
    track.cues ??= this.#options.load(track.subtitle);
    try {
      await this.#readWhileShown(textTrack, track, track.cues);
    } catch (error) {
      track.cues = undefined;
      // Another try begins anew.
      textTrack.mode = 'hidden';
      for (const cue of [...(textTrack.cues ?? [])]) textTrack.removeCue(cue);
      textTrack.mode = 'disabled';
      this.#onChange();
      if (!this.#hasEnded) this.#options.onError(error);
    } finally {
      track.isReading = false;
      if (this.#shown === track.subtitle) this.#options.onReading(undefined);
    }
  }

  async #readWhileShown(
    textTrack: TextTrack,
    track: Track,
    cues: AsyncGenerator<CueBatch, void, void>,
  ): Promise<void> {
    const startedAt = performance.now();
    while (textTrack.mode === 'showing' && !this.#hasEnded) {
      const { value, done } = await cues.next();
      if (done || value === undefined) {
        track.isRead = true;
        return;
      }
      for (const cue of value.cues) textTrack.addCue(cueOf(cue));
      const isLong = performance.now() - startedAt > LONG_MS;
      if (isLong && this.#shown === track.subtitle) this.#options.onReading(value.part);
    }
  }
}

/** A cue's text is a language of its own, with tags: what comes from a file is to stand there as it is. */
function cueOf({ startMs, endMs, text, isOnTop }: SubtitleCue): VTTCue {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const cue = new VTTCue(startMs / 1000, endMs / 1000, escaped);
  if (isOnTop) cue.line = 0;
  return cue;
}
