import { termTable } from './term.ts';

const LAYOUTS = [
  ['10', '1.0'],
  ['20', '2.0'],
  ['21', '2.1'],
  ['51', '5.1'],
  ['61', '6.1'],
  ['71', '7.1'],
  ['2', '2.0'],
  ['5', '5.1'],
  ['6', '5.1'],
  ['6ch', '5.1'],
  ['2ch', '2.0'],
  ['51ch', '5.1'],
] as const;
const WITH_LAYOUT = [
  'aac', 'dd', 'ddp', 'dd+', 'ac3', 'eac3', 'dts', 'dtshd', 'dtshdma', 'flac', 'truehd', 'opus', 'lpcm', 'pcm', 'dtsx',
  'atmos', 'ddpa', 'ma', 'hdma', 'truehdatmos', 'ddpatmos', 'mp3', 'heaac', 'he',
].map((codec) => [codec, codec] as const); // biome-ignore format: a list

const CODECS = termTable(
  'audio-codec',
  `
AAC: aac heaac qaac aaclc aacx2 aac2
Dolby Digital: ac3 dd ac3d dolbydigital ac3dub ac3x2 ac3md ac3ld dolby
Dolby Digital Plus: ddp dd+ eac3 ddpa eac3d ddplus
DTS: dts dtsd dtsdl dtses dts5
DTS-HD: dtshd dtshdhr dtshra dtshr
DTS-HD MA: dtshdma dtsma hdma
DTS:X: dtsx
TrueHD: truehd truehdatmos
Dolby Atmos: atmos dolbyatmos ddpatmos
FLAC: flac flacx2 2xflac 3xflac dualflac
MP3: mp3 lame
Opus: ?opus
Vorbis: vorbis ?ogg
PCM: lpcm pcm
MP2: mp2
MA: ?ma
HE-AAC: ?he
ALAC: alac
`,
);

const termOf = new Map(CODECS);

/** Sound codecs, with and without the number of channels glued to them, and channels alone. */
export const AUDIO_TERMS = [
  ...CODECS,
  ...WITH_LAYOUT.flatMap(([codec]) =>
    LAYOUTS.map(([digits, channels]): (typeof CODECS)[number] => [
      `${codec}${digits}`,
      {
        kind: 'audio-codec',
        value: `${termOf.get(codec)?.value ?? codec.toUpperCase()} ${channels}`,
        isStrong: true,
      },
    ]),
  ),
  ...termTable(
    'channels',
    `
5.1: 51ch 6ch ?6ch
7.1: 71ch 8ch
2.0: 2ch 20ch ?stereo
1.0: ?mono
`,
  ),
];
