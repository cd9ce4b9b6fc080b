import type { UnreadFile } from '../../../rpc/header-source.ts';
import type {
  AudioTrack,
  MediaHeader,
  SubtitleTrack,
  VideoTrack,
} from '../../../shared/files/media-header.ts';
import { resolutionName } from '../../../shared/files/resolution-name.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import countUnreadSql from '../sql/media-header/count-unread.sql?raw';
import deleteAudioTracksSql from '../sql/media-header/delete-audio-tracks.sql?raw';
import deleteEmbeddedSubtitlesSql from '../sql/media-header/delete-embedded-subtitles.sql?raw';
import failHeaderSql from '../sql/media-header/fail-header.sql?raw';
import giveRuntimeSql from '../sql/media-header/give-runtime.sql?raw';
import insertAudioTrackSql from '../sql/media-header/insert-audio-track.sql?raw';
import insertEmbeddedSubtitleSql from '../sql/media-header/insert-embedded-subtitle.sql?raw';
import storeHeaderSql from '../sql/media-header/store-header.sql?raw';
import unreadFilesSql from '../sql/media-header/unread-files.sql?raw';

/** A file to be read, and its root's name, for a person. */
export interface ListedFile extends UnreadFile {
  readonly rootName: string;
}

const UNREAD_FILES = defineQuery<{ after: number; rootIds: string; limit: number }, ListedFile>(
  'unread-files',
  unreadFilesSql,
);
const COUNT_UNREAD = defineQuery<{ rootIds: string }, { files: number }>('count-unread', countUnreadSql);
const STORE_HEADER = defineQuery<
  {
    id: number;
    fingerprint: string | null;
    container: string;
    durationMs: number | null;
    videoCodec: string | null;
    audioCodec: string | null;
    width: number | null;
    height: number | null;
    resolution: string | null;
    videoProfile: string | null;
    frameRate: number | null;
    bitDepth: number | null;
    hdr: string | null;
    now: number;
  },
  { itemId: number }
>('store-header', storeHeaderSql);
const FAIL_HEADER = defineQuery<
  { id: number; fingerprint: string | null; now: number },
  { itemId: number | null }
>('fail-header', failHeaderSql);
const DELETE_AUDIO_TRACKS = defineQuery<{ id: number }, never>('delete-audio-tracks', deleteAudioTracksSql);
const INSERT_AUDIO_TRACK = defineQuery<
  {
    id: number;
    language: string | null;
    codec: string | null;
    channels: number | null;
    title: string | null;
    isDefault: 0 | 1;
  },
  never
>('insert-audio-track', insertAudioTrackSql);
const DELETE_EMBEDDED_SUBTITLES = defineQuery<{ id: number }, never>(
  'delete-embedded-subtitles',
  deleteEmbeddedSubtitlesSql,
);
const INSERT_EMBEDDED_SUBTITLE = defineQuery<
  {
    itemId: number;
    id: number;
    language: string;
    format: string | null;
    codec: string | null;
    title: string | null;
    isForced: 0 | 1;
    isDefault: 0 | 1;
    now: number;
  },
  never
>('insert-embedded-subtitle', insertEmbeddedSubtitleSql);
const GIVE_RUNTIME = defineQuery<{ itemId: number; runtimeMin: number; now: number }, never>(
  'give-runtime',
  giveRuntimeSql,
);

/** How the table of subtitles calls the formats it knows. */
const SUBTITLE_FORMATS: Readonly<Record<string, string>> = {
  subrip: 'srt',
  ass: 'ass',
  ssa: 'ssa',
  vobsub: 'sub',
  webvtt: 'vtt',
};
/** ISO 639: a language nobody told. */
const UNDETERMINED = 'und';
const MINUTE = 60_000;
const LONGEST_RUNTIME_MIN = 100_000;

/** Files of these roots whose header has not been read, with ids above `after`, by id. */
export function listUnreadFiles(
  statements: Statements,
  rootIds: readonly number[],
  after: number,
  limit: number,
): readonly ListedFile[] {
  return statements.all(UNREAD_FILES, { after, rootIds: JSON.stringify(rootIds), limit });
}

/** How many of them there are. */
export function countUnreadFiles(statements: Statements, rootIds: readonly number[]): number {
  return statements.get(COUNT_UNREAD, { rootIds: JSON.stringify(rootIds) })?.files ?? 0;
}

/**
 * Stores what a file says of itself, in the place of what it said before; its title takes the running time where
 * it has none. False when the file is gone from the library. `now` in ms since the epoch.
 */
export function storeHeader(
  statements: Statements,
  id: number,
  fingerprint: string | null,
  header: MediaHeader,
  now: number,
): boolean {
  const { audio, durationMs } = header;
  const stored = statements.get(STORE_HEADER, {
    id,
    fingerprint,
    container: header.container,
    durationMs: durationMs === null ? null : Math.round(durationMs),
    audioCodec: audio[0]?.codec ?? null,
    ...pictureParams(header.video),
    now,
  });
  if (stored === undefined) return false;
  const { itemId } = stored;
  storeAudio(statements, id, audio);
  storeSubtitles(statements, itemId, id, header.subtitles, now);
  const runtimeMin = Math.round((durationMs ?? 0) / MINUTE);
  if (runtimeMin >= 1 && runtimeMin <= LONGEST_RUNTIME_MIN)
    statements.run(GIVE_RUNTIME, { itemId, runtimeMin, now });
  return true;
}

function pictureParams(video: VideoTrack | null) {
  return {
    videoCodec: video?.codec ?? null,
    width: positive(video?.width),
    height: positive(video?.height),
    resolution: video && resolutionName(video.width, video.height),
    videoProfile: video?.profile || null,
    frameRate: video?.frameRate ?? null,
    bitDepth: positive(video?.bitDepth),
    hdr: video?.hdr.join(', ') || null,
  };
}

function storeAudio(statements: Statements, id: number, audio: readonly AudioTrack[]): void {
  statements.run(DELETE_AUDIO_TRACKS, { id });
  for (const { language, codec, channels, title, isDefault } of audio)
    statements.run(INSERT_AUDIO_TRACK, {
      id,
      language: language || null,
      codec: codec || null,
      channels: positive(channels),
      title,
      isDefault: flag(isDefault),
    });
}

function storeSubtitles(
  statements: Statements,
  itemId: number,
  id: number,
  subtitles: readonly SubtitleTrack[],
  now: number,
): void {
  statements.run(DELETE_EMBEDDED_SUBTITLES, { id });
  for (const { language, format, title, isForced, isDefault } of subtitles)
    statements.run(INSERT_EMBEDDED_SUBTITLE, {
      itemId,
      id,
      language: language || UNDETERMINED,
      format: SUBTITLE_FORMATS[format] ?? null,
      codec: format || null,
      title: title || null,
      isForced: flag(isForced),
      isDefault: flag(isDefault),
      now,
    });
}

/** Notes that a file says nothing of itself, so that it is not read again until it changes; returns its title's id. */
export function failHeader(
  statements: Statements,
  id: number,
  fingerprint: string | null,
  now: number,
): number | undefined {
  return statements.get(FAIL_HEADER, { id, fingerprint, now })?.itemId ?? undefined;
}

function positive(value: number | undefined): number | null {
  return value !== undefined && value > 0 ? Math.round(value) : null;
}

function flag(value: boolean): 0 | 1 {
  return value ? 1 : 0;
}
