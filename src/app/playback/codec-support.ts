import type { PlayableFile } from '../../shared/playback.ts';

/** What a file's header says of how it is made. */
export type FileCodecs = Pick<
  PlayableFile,
  'name' | 'container' | 'videoCodec' | 'audioCodec' | 'width' | 'height'
>;

/** What a browser says of each part of a file; null: the part is not known, or there is none. */
export interface CodecSupport {
  readonly container: boolean | null;
  readonly video: boolean | null;
  readonly audio: boolean | null;
}

/** What a browser is asked: `HTMLMediaElement.canPlayType`, and `navigator.mediaCapabilities` where there is one. */
export interface CodecQuestions {
  canPlayType(type: string): string;
  decodingInfo?(configuration: MediaDecodingConfiguration): Promise<MediaCapabilitiesInfo>;
}

/** Types by our names of containers (`MediaHeader`); one that is played is enough. */
const CONTAINERS: Readonly<Record<string, readonly string[]>> = {
  matroska: ['video/matroska', 'video/x-matroska'],
  webm: ['video/webm'],
  mp4: ['video/mp4'],
  // Browsers that deny it play those with codecs of MP4.
  quicktime: ['video/quicktime', 'video/mp4'],
  ogg: ['video/ogg'],
  avi: ['video/x-msvideo', 'video/avi'],
  'mpeg-ts': ['video/mp2t'],
  'mpeg-ps': ['video/mpeg'],
  wmv: ['video/x-ms-wmv'],
  flv: ['video/x-flv'],
};

/** Types with the codec strings of RFC 6381, in containers where the codec is at home. */
const VIDEO: Readonly<Record<string, readonly string[]>> = {
  h264: ['video/mp4; codecs="avc1.640028"'],
  hevc: ['video/mp4; codecs="hvc1.1.6.L120.90"', 'video/mp4; codecs="hev1.1.6.L120.90"'],
  vvc: ['video/mp4; codecs="vvc1.1.L67.CQA"'],
  av1: ['video/mp4; codecs="av01.0.08M.08"'],
  // In full: what asks for capabilities knows no short name of it.
  vp9: ['video/webm; codecs="vp09.00.40.08"'],
  vp8: ['video/webm; codecs="vp8"'],
  theora: ['video/ogg; codecs="theora"'],
  mpeg4: ['video/mp4; codecs="mp4v.20.9"'],
  mpeg2: ['video/mp4; codecs="mp4v.61"'],
  mpeg1: ['video/mpeg; codecs="mp1v"'],
  vc1: ['video/mp4; codecs="vc-1"'],
  mjpeg: ['video/quicktime; codecs="mjpeg"'],
  flv1: ['video/x-flv; codecs="flv1"'],
};

const AUDIO: Readonly<Record<string, readonly string[]>> = {
  aac: ['audio/mp4; codecs="mp4a.40.2"'],
  mp3: ['audio/mpeg'],
  mp2: ['audio/mpeg; codecs="mp2"'],
  opus: ['audio/webm; codecs="opus"'],
  vorbis: ['audio/webm; codecs="vorbis"'],
  flac: ['audio/mp4; codecs="flac"', 'audio/flac'],
  ac3: ['audio/mp4; codecs="ac-3"'],
  eac3: ['audio/mp4; codecs="ec-3"'],
  truehd: ['audio/mp4; codecs="mlpa"'],
  dts: ['audio/mp4; codecs="dtsc"'],
  'dts-hd': ['audio/mp4; codecs="dtsh"'],
  alac: ['audio/mp4; codecs="alac"'],
  pcm: ['audio/wav; codecs="1"'],
};

const EXTENSIONS: Readonly<Record<string, string>> = {
  mkv: 'matroska',
  webm: 'webm',
  mp4: 'mp4',
  m4v: 'mp4',
  mov: 'quicktime',
  ogv: 'ogg',
  avi: 'avi',
  ts: 'mpeg-ts',
  m2ts: 'mpeg-ts',
  mts: 'mpeg-ts',
  mpg: 'mpeg-ps',
  mpeg: 'mpeg-ps',
  vob: 'mpeg-ps',
  wmv: 'wmv',
  flv: 'flv',
  f4v: 'mp4',
};

/** A file's container: as its header tells, else as its name does; null when neither does. */
export function containerOf({ container, name }: Pick<FileCodecs, 'container' | 'name'>): string | null {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return container ?? EXTENSIONS[extension] ?? null;
}

/** Asks the browser for what is known of a file. A "no" is not the last word: some files play in spite of it. */
export async function codecSupport(file: FileCodecs, browser: CodecQuestions): Promise<CodecSupport> {
  const plays = (types: readonly string[]) => types.some((type) => browser.canPlayType(type) !== '');
  const asked = (table: Readonly<Record<string, readonly string[]>>, name: string | null) =>
    name === null || table[name] === undefined ? null : plays(table[name]);
  const video = asked(VIDEO, file.videoCodec);
  return {
    container: asked(CONTAINERS, containerOf(file)),
    video: video === true ? await decodes(file, browser) : video,
    audio: asked(AUDIO, file.audioCodec),
  };
}

/** Whether the codec is played at this size: a decoder may know it, and no picture as large. */
async function decodes({ videoCodec, width, height }: FileCodecs, browser: CodecQuestions): Promise<boolean> {
  const [contentType] = (videoCodec === null ? undefined : VIDEO[videoCodec]) ?? [];
  if (contentType === undefined || !width || !height || browser.decodingInfo === undefined) return true;
  const video = { contentType, width, height, bitrate: 8_000_000, framerate: 24 };
  try {
    return (await browser.decodingInfo({ type: 'file', video })).supported;
  } catch {
    return true;
  }
}
