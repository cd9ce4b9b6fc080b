import type { ArtworkType } from '../artwork.ts';

/** A file that lies beside a video and belongs to it, or to its folder, by its name. */
export interface Sidecar {
  /** As given: a name within the video's folder, or a path beneath it. Of a VobSub pair the `.idx`. */
  readonly name: string;
  readonly kind: 'nfo' | 'subtitle' | 'artwork';
  /** Null for what is no picture, and for pictures of other uses (logos, discs). */
  readonly artworkType: ArtworkType | null;
  /** The season that a picture or an NFO in a series' folder is of by its name; 0: specials. */
  readonly season: number | null;
  /** BCP 47, of subtitles; null when the name says nothing. */
  readonly language: string | null;
  readonly isForced: boolean;
  readonly isHearingImpaired: boolean;
  readonly isDefault: boolean;
}

/** Which of the files of a folder belong to which video. */
export interface AttachedSidecars {
  /** By the video's name as given; videos without sidecars are not in it. */
  readonly byVideo: ReadonlyMap<string, readonly Sidecar[]>;
  /**
   * What speaks of the folder (`tvshow.nfo`, `movie.nfo`, `poster.jpg`), and subtitles of which nobody can say to which
   * of several videos they belong.
   */
  readonly ofFolder: readonly Sidecar[];
}
