import { codecName, containerName } from '../../../shared/files/codec-name.ts';
import { formatDuration } from '../../../shared/format-duration.ts';
import { formatPosition } from '../../../shared/format-position.ts';
import { formatSize } from '../../../shared/format-size.ts';
import type { FileAudio, FileSubtitle, MediaFile } from '../../../shared/media-item.ts';
import { languageName } from '../../language-name.ts';
import { subtitleName } from './file-subtitles.ts';

const BITS = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 2 });
const FRAMES = new Intl.NumberFormat(undefined, { maximumFractionDigits: 3 });

/** How speakers are counted: by their usual names. */
const CHANNELS: Readonly<Record<number, string>> = { 1: 'mono', 2: 'stereo', 6: '5.1', 7: '6.1', 8: '7.1' };

/** What a file is, in short: "4.3 GB · 1 h 57 min · Matroska · 1080p · HEVC · HDR10 · AAC 5.1". */
export function shortFacts(file: MediaFile): string {
  const { sizeBytes, durationMs, container, resolution, videoCodec, hdr, audio } = file;
  const sound = audio.find(({ isDefault }) => isDefault) ?? audio[0];
  return listed([
    sizeBytes === null ? null : formatSize(sizeBytes),
    durationMs === null ? null : lengthText(durationMs),
    container === null ? null : containerName(container),
    resolution,
    videoCodec === null ? null : codecName(videoCodec),
    hdr,
    sound === undefined ? codecOf(file.audioCodec) : soundText(sound),
  ]);
}

/** Whether there is more to tell of a file than in short. */
export function hasStreams({ width, videoProfile, frameRate, audio, subtitles }: MediaFile): boolean {
  return width !== null || videoProfile !== null || frameRate !== null || audio.length + subtitles.length > 0;
}

/** Of a file that is under a minute, to the second. */
function lengthText(ms: number): string {
  return ms < 60_000 ? formatPosition(ms) : formatDuration(ms / 60_000);
}

/** Of the file as a whole: "Matroska · 1 h 57 min · 4.3 GB · 4.9 Mbit/s". */
export function wholeText({ container, durationMs, sizeBytes }: MediaFile): string {
  return listed([
    container === null ? null : containerName(container),
    durationMs === null ? null : lengthText(durationMs),
    sizeBytes === null ? null : formatSize(sizeBytes),
    bitRate(sizeBytes, durationMs),
  ]);
}

/** The picture: "HEVC (Main 10) · 3840 × 2160 · 23.976 frames a second · 10 bits · HDR10, Dolby Vision"; empty: unknown. */
export function pictureText(file: MediaFile): string {
  const { videoCodec, videoProfile, width, height, frameRate, bitDepth, hdr, resolution } = file;
  const codec = codecOf(videoCodec);
  return listed([
    codec !== null && videoProfile !== null ? `${codec} (${videoProfile})` : (codec ?? videoProfile),
    width !== null && height !== null ? `${width} × ${height}` : resolution,
    frameRate === null ? null : `${FRAMES.format(frameRate)} frames a second`,
    bitDepth === null ? null : `${bitDepth} bits`,
    hdr ?? (bitDepth === null ? null : 'SDR'),
  ]);
}

/** A stream of sound: "German · E-AC-3 5.1 · “Director’s commentary” · default". */
export function audioText(stream: FileAudio): string {
  const { language, title, isDefault } = stream;
  return listed([
    language === null ? 'Unknown language' : languageName(language),
    soundText(stream) || null,
    title === null ? null : `“${title}”`,
    isDefault ? 'default' : null,
  ]);
}

/** Subtitles: "German (forced) · SRT · in the file · default", or where they lie. */
export function subtitleText(subtitle: FileSubtitle): string {
  const { format, fileName, title, isDefault } = subtitle;
  return listed([
    subtitleName(subtitle),
    codecOf(format),
    title === null ? null : `“${title}”`,
    fileName ?? 'in the file',
    isDefault ? 'default' : null,
  ]);
}

/** Of all streams together, in a second of the film; null where it is not known. */
function bitRate(sizeBytes: number | null, durationMs: number | null): string | null {
  if (sizeBytes === null || durationMs === null || durationMs < 1000) return null;
  const kilobits = (sizeBytes * 8) / durationMs;
  return kilobits < 1000 ? `${BITS.format(kilobits)} kbit/s` : `${BITS.format(kilobits / 1000)} Mbit/s`;
}

function soundText({ codec, channels }: Pick<FileAudio, 'codec' | 'channels'>): string {
  const speakers = channels === null ? null : (CHANNELS[channels] ?? `${channels} channels`);
  return [codecOf(codec), speakers].filter((word) => word !== null).join(' ');
}

function codecOf(codec: string | null): string | null {
  return codec === null ? null : codecName(codec);
}

function listed(facts: readonly (string | null)[]): string {
  return facts.filter((fact) => fact !== null && fact !== '').join(' · ');
}
