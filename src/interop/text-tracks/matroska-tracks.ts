import type { EmbeddedSubtitle } from '../../shared/embedded-subtitle.ts';
import { cleanLine, shortened } from '../clean-text.ts';
import { childOf, elementsIn, textOf, unsignedOf } from './ebml.ts';
import { trackLanguage } from './track-language.ts';

/** How the bytes of a track's blocks were packed; `unknown` cannot be undone here. */
export type Packing =
  | { readonly kind: 'plain' | 'zlib' | 'unknown' }
  /** These bytes were taken off the beginning of each. */
  | { readonly kind: 'prefix'; readonly bytes: Uint8Array };

/** A subtitle track of a Matroska file. */
export interface MatroskaTrack extends EmbeddedSubtitle {
  readonly codecId: string;
  /** ns that each block lasts where it does not tell; null: nothing tells. */
  readonly defaultDurationNs: number | null;
  readonly packing: Packing;
}

const ID = {
  entry: 0xae,
  number: 0xd7,
  type: 0x83,
  codec: 0x86,
  language: 0x22b59c,
  languageTag: 0x22b59d,
  name: 0x536e,
  forced: 0x55aa,
  hearingImpaired: 0x55ab,
  defaultDuration: 0x23e383,
  encodings: 0x6d80,
  encoding: 0x6240,
  encodingScope: 0x5032,
  encodingType: 0x5033,
  compression: 0x5034,
  algorithm: 0x4254,
  settings: 0x4255,
} as const;

const SUBTITLES = 17;
const LONGEST_TITLE = 200;
/** A file may list any number of tracks; no film needs more. */
const MOST_TRACKS = 200;

/** https://www.matroska.org/technical/codec_specs.html */
const FORMATS: Readonly<Record<string, string>> = {
  'S_TEXT/UTF8': 'subrip',
  'S_TEXT/ASCII': 'subrip',
  'S_TEXT/ASS': 'ass',
  S_ASS: 'ass',
  'S_TEXT/SSA': 'ssa',
  S_SSA: 'ssa',
  'S_TEXT/WEBVTT': 'webvtt',
  'D_WEBVTT/SUBTITLES': 'webvtt',
  'D_WEBVTT/CAPTIONS': 'webvtt',
  'S_TEXT/USF': 'usf',
  'S_HDMV/PGS': 'pgs',
  'S_HDMV/TEXTST': 'textst',
  S_VOBSUB: 'vobsub',
  S_DVBSUB: 'dvb',
};

/** The subtitle tracks among those of a file; `tracks` is the content of its `Tracks`. */
export function matroskaTracks(tracks: Uint8Array): readonly MatroskaTrack[] {
  const found: MatroskaTrack[] = [];
  for (const { id, data } of elementsIn(tracks)) {
    if (id !== ID.entry || found.length >= MOST_TRACKS) continue;
    const number = unsignedOf(childOf(data, ID.number));
    const codecId = textOf(childOf(data, ID.codec)) ?? '';
    const isText = unsignedOf(childOf(data, ID.type)) === SUBTITLES || codecId.startsWith('D_WEBVTT/');
    if (number !== null && isText) found.push(trackOf(number, codecId, data));
  }
  return found;
}

function trackOf(number: number, codecId: string, entry: Uint8Array): MatroskaTrack {
  const isSet = (id: number) => unsignedOf(childOf(entry, id)) === 1;
  // English where nothing is told, says RFC 9559.
  const language = textOf(childOf(entry, ID.languageTag)) ?? textOf(childOf(entry, ID.language)) ?? 'eng';
  return {
    ...{ number, codecId },
    format: FORMATS[codecId] ?? shortened(codecId.replace(/^S_/, '').toLowerCase(), 40),
    language: trackLanguage(language),
    title: shortened(cleanLine(textOf(childOf(entry, ID.name)) ?? ''), LONGEST_TITLE) || null,
    isForced: isSet(ID.forced),
    isHearingImpaired: isSet(ID.hearingImpaired),
    defaultDurationNs: unsignedOf(childOf(entry, ID.defaultDuration)),
    packing: packingOf(childOf(entry, ID.encodings)),
  };
}

function packingOf(encodings: Uint8Array | undefined): Packing {
  const all = [...elementsIn(encodings ?? new Uint8Array(0))].filter(({ id }) => id === ID.encoding);
  const [first] = all;
  if (first === undefined) return { kind: 'plain' };
  const isOfBlocks = ((unsignedOf(childOf(first.data, ID.encodingScope)) ?? 1) & 1) === 1;
  const isEncrypted = (unsignedOf(childOf(first.data, ID.encodingType)) ?? 0) !== 0;
  if (all.length > 1 || isEncrypted) return { kind: 'unknown' };
  if (!isOfBlocks) return { kind: 'plain' };
  const compression = childOf(first.data, ID.compression) ?? new Uint8Array(0);
  const algorithm = unsignedOf(childOf(compression, ID.algorithm)) ?? 0;
  if (algorithm === 0) return { kind: 'zlib' };
  if (algorithm !== 3) return { kind: 'unknown' };
  return { kind: 'prefix', bytes: (childOf(compression, ID.settings) ?? new Uint8Array(0)).slice() };
}
