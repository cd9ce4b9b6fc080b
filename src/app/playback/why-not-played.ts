import { type CodecSupport, containerOf, type FileCodecs } from './codec-support.ts';

const CODECS: Readonly<Record<string, string>> = {
  h264: 'H.264',
  hevc: 'HEVC',
  vvc: 'VVC',
  av1: 'AV1',
  vp9: 'VP9',
  vp8: 'VP8',
  theora: 'Theora',
  mpeg4: 'MPEG-4 Visual',
  mpeg2: 'MPEG-2',
  mpeg1: 'MPEG-1',
  vc1: 'VC-1',
  mjpeg: 'Motion JPEG',
  flv1: 'Sorenson Spark',
  prores: 'ProRes',
  'vc-3': 'DNxHD',
  ffv1: 'FFV1',
  aac: 'AAC',
  mp3: 'MP3',
  mp2: 'MP2',
  opus: 'Opus',
  vorbis: 'Vorbis',
  flac: 'FLAC',
  ac3: 'Dolby Digital (AC-3)',
  eac3: 'Dolby Digital Plus (E-AC-3)',
  truehd: 'Dolby TrueHD',
  dts: 'DTS',
  'dts-hd': 'DTS-HD',
  alac: 'ALAC',
  pcm: 'PCM',
};

const CONTAINERS: Readonly<Record<string, string>> = {
  matroska: 'Matroska',
  webm: 'WebM',
  mp4: 'MP4',
  quicktime: 'QuickTime',
  ogg: 'Ogg',
  avi: 'AVI',
  'mpeg-ts': 'MPEG transport stream',
  'mpeg-ps': 'MPEG program stream',
  wmv: 'Windows Media',
  flv: 'Flash Video',
};

/** The codecs and the container of a file for a person: "Matroska, H.264, AAC"; empty where nothing is known. */
export function codecWords(file: FileCodecs): string {
  const container = containerOf(file);
  const { videoCodec, audioCodec } = file;
  return [
    container === null ? null : (CONTAINERS[container] ?? container),
    videoCodec === null ? null : codecName(videoCodec),
    audioCodec === null ? null : codecName(audioCodec),
  ]
    .filter((word) => word !== null)
    .join(', ');
}

/** Profiles for studios: who asks for a codec alone hears that it is played. */
const STUDIO_PROFILE = /10|12|4:2:2|4:4:4/;

/**
 * Why a file that was tried did not play: the part of it that this browser says it does not play.
 * @param file `profile`: as in `VideoTrack`, where it is known
 */
export function whyNotPlayed(
  file: FileCodecs & { readonly profile?: string },
  support: CodecSupport,
): string {
  const container = containerOf(file);
  if (support.video === false && file.videoCodec !== null)
    return `${codecName(file.videoCodec)} video is not played by this browser.`;
  if (support.container === false && container !== null)
    return `${CONTAINERS[container] ?? container} files are not played by this browser.`;
  if (file.videoCodec !== null && support.video === null)
    return `${codecName(file.videoCodec)} video is not known to this browser.`;
  if (support.audio === false && file.audioCodec !== null)
    return `${codecName(file.audioCodec)} sound is not played by this browser.`;
  return whyInSpite(file, container);
}

/** Why a file did not play although its parts are all played, as far as they are known. */
function whyInSpite(file: FileCodecs & { readonly profile?: string }, container: string | null): string {
  // Behind the sign stands a level: how large a picture may be.
  const profile = file.profile?.replace(/@.*/, '') ?? '';
  if (file.videoCodec === 'h264' && STUDIO_PROFILE.test(profile))
    return `H.264 video is played by this browser, but not in the profile ${profile}.`;
  if (container !== null && file.videoCodec === null && file.audioCodec === null)
    return `It cannot be told what this ${CONTAINERS[container] ?? container} file is made of: it is damaged, or not finished.`;
  const words = codecWords(file);
  return words === ''
    ? 'This browser could not play it: it is damaged, or of a kind that is not known.'
    : `This browser plays its kind (${words}), but not this file: it is damaged, or not finished.`;
}

/** What is to be said when a picture comes without its sound; undefined when there is nothing to be said. */
export function whyNoSound({ audioCodec }: FileCodecs, { audio }: CodecSupport): string | undefined {
  if (audio !== false || audioCodec === null) return undefined;
  return `${codecName(audioCodec)} sound is not played by this browser.`;
}

function codecName(codec: string): string {
  return CODECS[codec] ?? codec;
}
