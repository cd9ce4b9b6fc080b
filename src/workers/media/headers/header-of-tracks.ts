import type { Track } from 'mediainfo.js';
import { cleanLine, shortened } from '../../../interop/clean-text.ts';
import type {
  AudioTrack,
  MediaHeader,
  SubtitleTrack,
  VideoTrack,
} from '../../../shared/files/media-header.ts';
import type { Analysis } from './analyse-file.ts';
import { codecName, isStream, isVideoContainer } from './codec-name.ts';
import { hdrFormats } from './hdr-formats.ts';

type Kind = Track['@type'];
type TrackOf<K extends Kind> = Extract<Track, { '@type': K }>;

const LONGEST_TITLE = 500;
/** A file may list any number of tracks; no film needs more. */
const MOST_TRACKS = 200;

/** MediaInfo's answer as a header; null when it found neither a video nor a container of videos with sound. */
export function headerOfTracks({ result: { media }, isCut }: Analysis): MediaHeader | null {
  const tracks = media?.track ?? [];
  const general = ofKind(tracks, 'General')[0];
  if (general === undefined) return null;
  const container = codecName(general);
  const video = ofKind(tracks, 'Video')[0];
  const audio = ofKind(tracks, 'Audio');
  if (video === undefined && (audio.length === 0 || !isVideoContainer(container))) return null;
  const duration = positive(general.Duration);
  const chapters = countChapters(ofKind(tracks, 'Menu'));
  return {
    container,
    durationMs: duration === undefined ? null : Math.round(duration * 1000),
    video: video === undefined ? null : videoTrack(video),
    audio: audio.map(audioTrack),
    subtitles: ofKind(tracks, 'Text').map(subtitleTrack),
    ...(chapters > 0 ? { chapters } : {}),
    title: title(general.Title ?? general.Movie),
    isTruncated: isTruncated(general, isCut && isStream(container)),
  };
}

function ofKind<K extends Kind>(tracks: readonly Track[], kind: K): TrackOf<K>[] {
  return tracks.filter((track): track is TrackOf<K> => track['@type'] === kind).slice(0, MOST_TRACKS);
}

function videoTrack(track: TrackOf<'Video'>): VideoTrack {
  const profile = title(track.Format_Profile);
  const frameRate = positive(track.FrameRate);
  const bitDepth = positive(track.BitDepth);
  return {
    codec: codecName(track),
    ...(profile === null ? {} : { profile }),
    width: positive(track.Width) ?? 0,
    height: positive(track.Height) ?? 0,
    ...(frameRate === undefined ? {} : { frameRate }),
    ...(bitDepth === undefined ? {} : { bitDepth }),
    hdr: hdrFormats(track),
  };
}

function audioTrack(track: TrackOf<'Audio'>): AudioTrack {
  return {
    codec: codecName(track),
    channels: positive(track.Channels) ?? 0,
    language: language(track.Language),
    title: title(track.Title),
    isDefault: isYes(track.Default),
  };
}

function subtitleTrack(track: TrackOf<'Text'>): SubtitleTrack {
  return {
    format: codecName(track),
    language: language(track.Language),
    title: title(track.Title),
    isForced: isYes(track.Forced),
    isDefault: isYes(track.Default),
  };
}

/** A menu lists its chapters by their times among its further fields: `_00_05_00_000`. */
function countChapters(menus: readonly TrackOf<'Menu'>[]): number {
  const counts = menus.map(
    ({ extra }) => Object.keys(extra ?? {}).filter((key) => /^_\d+_\d\d_\d\d/.test(key)).length,
  );
  return Math.max(0, ...counts);
}

/** Of a stream MediaInfo knows no size: what it takes for truncated is that it was not given all of it. */
function isTruncated({ extra }: TrackOf<'General'>, isCutStream: boolean): boolean {
  return extra?.IsTruncated === 'Yes' && !isCutStream;
}

/** Of several values ("Yes / Yes") the first one. */
function isYes(text: string | undefined): boolean {
  return text?.startsWith('Yes') ?? false;
}

/** MediaInfo's JSON has numbers as text, whatever its types say. */
function positive(value: number | string | undefined): number | undefined {
  const number = Number(value);
  return Number.isFinite(number) && number > 0 ? number : undefined;
}

function title(text: string | undefined): string | null {
  return shortened(cleanLine(text ?? ''), LONGEST_TITLE) || null;
}

function language(tag: string | undefined): string | null {
  try {
    const [canonical = 'und'] = Intl.getCanonicalLocales(tag ?? []);
    return canonical === 'und' ? null : canonical;
  } catch {
    return null;
  }
}
