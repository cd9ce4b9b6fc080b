/** A video track, as its file's header tells. */
export interface VideoTrack {
  /** `h264`, `hevc`, `av1`, `vp9`, `mpeg2`, `mpeg4`, `vc1`…; of a rarer one its own name in small letters. */
  readonly codec: string;
  /** Such as `High` or `Main 10`. */
  readonly profile?: string;
  /** Pixels as stored: a rotation of phone videos is not applied. */
  readonly width: number;
  readonly height: number;
  /** Frames a second. */
  readonly frameRate?: number;
  readonly bitDepth?: number;
  /** Empty for SDR. Several where a stream serves several kinds of screen. */
  readonly hdr: readonly HdrFormat[];
}

export type HdrFormat = 'Dolby Vision' | 'HDR10+' | 'HDR10' | 'HLG';

export interface AudioTrack {
  /** `aac`, `ac3`, `eac3`, `truehd`, `dts`, `dts-hd`, `flac`, `opus`, `mp3`, `vorbis`, `pcm`…. */
  readonly codec: string;
  /** 0 where the header does not tell. */
  readonly channels: number;
  /** BCP 47. */
  readonly language: string | null;
  readonly title: string | null;
  readonly isDefault: boolean;
}

export interface SubtitleTrack {
  /** `subrip`, `ass`, `webvtt`, `pgs`, `vobsub`, `timed-text`…. */
  readonly format: string;
  /** BCP 47. */
  readonly language: string | null;
  readonly title: string | null;
  readonly isForced: boolean;
  readonly isDefault: boolean;
}

/** What the header of a video file tells. */
export interface MediaHeader {
  /** `matroska`, `webm`, `mp4`, `quicktime`, `avi`, `mpeg-ts`, `mpeg-ps`, `wmv`, `flv`…. */
  readonly container: string;
  /** null where the file does not tell, as in a recording that was never finished. */
  readonly durationMs: number | null;
  /** The first video track; null where there is only sound. */
  readonly video: VideoTrack | null;
  readonly audio: readonly AudioTrack[];
  readonly subtitles: readonly SubtitleTrack[];
  /** How many, where there are any. */
  readonly chapters?: number;
  /** The title written into the file: text from outside. */
  readonly title: string | null;
  /** Whether the file ends before its header says it does. */
  readonly isTruncated: boolean;
}
