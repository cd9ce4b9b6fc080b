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
  subrip: 'SRT',
  srt: 'SRT',
  ass: 'ASS',
  ssa: 'SSA',
  webvtt: 'WebVTT',
  vtt: 'WebVTT',
  pgs: 'PGS (pictures)',
  vobsub: 'VobSub (pictures)',
  sub: 'VobSub (pictures)',
  dvb: 'DVB (pictures)',
  'timed-text': 'Timed text',
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

/** What people call a codec, or a format of subtitles, that `MediaHeader` names; of a rarer one its own name. */
export function codecName(codec: string): string {
  return Object.hasOwn(CODECS, codec) ? (CODECS[codec] ?? codec) : codec;
}

/** What people call a container that `MediaHeader` names; of a rarer one its own name. */
export function containerName(container: string): string {
  return Object.hasOwn(CONTAINERS, container) ? (CONTAINERS[container] ?? container) : container;
}
