import type { PlayableSubtitle } from '../../../shared/playback.ts';
import type { SubtitleCue } from '../../../shared/subtitle-cue.ts';
import { subtitleName } from '../item/file-subtitles.ts';

/** Where the cues of subtitles come from, and who is told what is shown. */
export interface SubtitleTracksOptions {
  readonly load: (subtitle: PlayableSubtitle) => Promise<readonly SubtitleCue[]>;
  /** Told when others are shown, by whatever control; undefined: none are. */
  readonly onShown: (subtitle: PlayableSubtitle | undefined) => void;
  readonly onError: (error: unknown) => void;
}

/** The subtitles beside a video as tracks of it: each is read when it is first shown. */
export class SubtitleTracks {
  readonly #tracks = new Map<TextTrack, PlayableSubtitle>();
  readonly #loaded = new Set<TextTrack>();
  readonly #list: TextTrackList;
  readonly #options: SubtitleTracksOptions;
  #shown: PlayableSubtitle | undefined;

  constructor(
    video: HTMLVideoElement,
    subtitles: readonly PlayableSubtitle[],
    options: SubtitleTracksOptions,
  ) {
    this.#options = options;
    this.#list = video.textTracks;
    for (const subtitle of subtitles) {
      const language = subtitle.language === 'und' ? '' : subtitle.language;
      this.#tracks.set(video.addTextTrack('subtitles', subtitleName(subtitle), language), subtitle);
    }
    this.#list.addEventListener('change', this.#onChange);
  }

  get shown(): PlayableSubtitle | undefined {
    return this.#shown;
  }

  /** Shows these alone; none without. */
  show(wanted: PlayableSubtitle | undefined): void {
    for (const [track, subtitle] of this.#tracks) track.mode = subtitle === wanted ? 'showing' : 'disabled';
    this.#onChange();
  }

  end(): void {
    this.#list.removeEventListener('change', this.#onChange);
  }

  /** Also the browser's own controls show and hide tracks. */
  readonly #onChange = (): void => {
    const found = [...this.#tracks].find(([track]) => track.mode === 'showing');
    if (found !== undefined) void this.#load(...found);
    if (found?.[1] === this.#shown) return;
    this.#shown = found?.[1];
    this.#options.onShown(this.#shown);
  };

  async #load(track: TextTrack, subtitle: PlayableSubtitle): Promise<void> {
    if (this.#loaded.has(track)) return;
    this.#loaded.add(track);
    try {
      for (const cue of await this.#options.load(subtitle)) track.addCue(cueOf(cue));
    } catch (error) {
      this.#loaded.delete(track);
      track.mode = 'disabled';
      this.#onChange();
      this.#options.onError(error);
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
