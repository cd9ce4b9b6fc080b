/** What MediaInfo says of a track's format. */
export interface TrackFormat {
  readonly Format?: string | undefined;
  readonly Format_Version?: string | undefined;
  readonly Format_Profile?: string | undefined;
  readonly Format_AdditionalFeatures?: string | undefined;
  readonly Format_Commercial_IfAny?: string | undefined;
}

/** Names of https://mediaarea.net/MediaInfo (its `Format`) in ours. */
const NAMES: Readonly<Record<string, string>> = {
  // Containers
  Matroska: 'matroska',
  WebM: 'webm',
  'MPEG-4': 'mp4',
  AVI: 'avi',
  'MPEG-TS': 'mpeg-ts',
  BDAV: 'mpeg-ts',
  'MPEG-PS': 'mpeg-ps',
  'Windows Media': 'wmv',
  'Flash Video': 'flv',
  // Video
  AVC: 'h264',
  HEVC: 'hevc',
  VVC: 'vvc',
  'MPEG-4 Visual': 'mpeg4',
  'VC-1': 'vc1',
  JPEG: 'mjpeg',
  'Sorenson Spark': 'flv1',
  // Audio
  'AC-3': 'ac3',
  'E-AC-3': 'eac3',
  'MLP FBA': 'truehd',
  // Subtitles
  'UTF-8': 'subrip',
  WebVTT: 'webvtt',
  'Timed Text': 'timed-text',
  'DVB Subtitle': 'dvb',
};

const CONTAINERS = new Set([
  'matroska',
  'webm',
  'mp4',
  'quicktime',
  'avi',
  'mpeg-ts',
  'mpeg-ps',
  'wmv',
  'flv',
]);

/** Whether it is one of those in which videos are kept, even if this one has only sound. */
export function isVideoContainer(container: string): boolean {
  return CONTAINERS.has(container);
}

/** Whether it has no header of its own: packets one after the other, as they are broadcast. */
export function isStream(container: string): boolean {
  return container === 'mpeg-ts' || container === 'mpeg-ps';
}

/** Our name of a container, codec or subtitle format; of one without such its own in small letters. */
export function codecName(track: TrackFormat): string {
  const format = track.Format ?? '';
  if (track.Format_Profile === 'QuickTime') return 'quicktime';
  if (format === 'MPEG Video') return track.Format_Version?.endsWith('1') ? 'mpeg1' : 'mpeg2';
  if (format === 'MPEG Audio') return track.Format_Profile?.includes('Layer 2') ? 'mp2' : 'mp3';
  if (format.startsWith('AAC')) return 'aac';
  if (format.startsWith('DTS')) return isDtsHd(track) ? 'dts-hd' : 'dts';
  return NAMES[format] ?? ownName(format);
}

function ownName(format: string): string {
  const name = format.toLowerCase().replaceAll(/[^a-z\d]+/g, '-');
  return name.slice(0, 40) || 'unknown';
}

/** Extensions of DTS-HD: XBR (high resolution), XLL (lossless), LBR (express). */
function isDtsHd({
  Format_Commercial_IfAny: name,
  Format_AdditionalFeatures: features,
}: TrackFormat): boolean {
  return (name ?? '').startsWith('DTS-HD') || /\b(?:XLL|XBR|LBR)\b/.test(features ?? '');
}
