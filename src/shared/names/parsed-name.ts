/** What a part of a path was taken for. */
export type NamePartKind =
  | 'title'
  | 'alternative-title'
  | 'episode-title'
  | 'year'
  | 'season'
  | 'episode'
  | 'absolute-episode'
  | 'date'
  | 'edition'
  | 'part'
  | 'resolution'
  | 'source'
  | 'video-codec'
  | 'audio-codec'
  | 'channels'
  | 'hdr'
  | 'language'
  | 'subtitles'
  | 'release'
  | 'group'
  | 'service'
  | 'id'
  | 'checksum'
  | 'extra'
  | 'extension'
  | 'ignored';

/** A stretch of the path and what it became: what the explanation shows. */
export interface NamePart {
  readonly kind: NamePartKind;
  /** Offsets within the path as it was given, in UTF-16 units; `end` is behind the last. */
  readonly start: number;
  readonly end: number;
  /** As it was understood: "1080p", "Blu-ray", "7". */
  readonly value: string;
  /** The user's rule that said so; absent: the parser's own. */
  readonly rule?: string;
}

/** What kind of title a path names. `extra`: a sample, a trailer, a featurette: nothing to be kept as a title. */
export type ParsedKind = 'movie' | 'episode' | 'season' | 'extra';

/** What a path says of the video at its end. What it does not say is null or empty. */
export interface ParsedName {
  readonly kind: ParsedKind;
  /** Of the film, or of the series; null when there is none to be found. */
  readonly title: string | null;
  /** Other names of it within the path: behind "AKA", in another script, of a folder above that differs. */
  readonly alternativeTitles: readonly string[];
  readonly year: number | null;
  /** Ascending; of a range all. */
  readonly seasons: readonly number[];
  readonly episodes: readonly number[];
  /** Counted over all seasons, as anime is. */
  readonly absoluteEpisodes: readonly number[];
  /** YYYY-MM-DD of what is shown daily. */
  readonly date: string | null;
  readonly episodeTitle: string | null;
  /** "Director's Cut", "Extended". */
  readonly editions: readonly string[];
  /** Of a video that lies in several files: 1, 2, …. */
  readonly part: number | null;
  /** "2160p", "1080i", …. */
  readonly resolution: string | null;
  /** "Blu-ray", "WEB-DL", "DVD", …. */
  readonly source: string | null;
  readonly videoCodec: string | null;
  readonly audioCodecs: readonly string[];
  /** "5.1". */
  readonly channels: string | null;
  /** "HDR10", "Dolby Vision", …. */
  readonly hdr: readonly string[];
  /** BCP 47, of sound. */
  readonly languages: readonly string[];
  readonly subtitleLanguages: readonly string[];
  readonly group: string | null;
  /** "NF", "AMZN", …: whose service it was shown by. */
  readonly service: string | null;
  /** `{ tmdb: '603', imdb: 'tt0133093' }`. */
  readonly externalIds: Readonly<Record<string, string>>;
  /** Lower case, without the dot. */
  readonly extension: string | null;
  /** In the order of the path. */
  readonly parts: readonly NamePart[];
}
