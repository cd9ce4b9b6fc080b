interface Signature {
  readonly name: string;
  readonly bytes: readonly number[];
  readonly at?: number;
}

const ascii = (text: string): readonly number[] => Array.from(text, (character) => character.charCodeAt(0));

const SIGNATURES: readonly Signature[] = [
  { name: 'a PNG image', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'a JPEG image', bytes: [0xff, 0xd8, 0xff] },
  { name: 'a GIF image', bytes: ascii('GIF8') },
  { name: 'a WebP image', bytes: ascii('WEBP'), at: 8 },
  { name: 'a zip archive (unpack it first)', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'a PDF document', bytes: ascii('%PDF') },
  { name: 'an SQLite database', bytes: ascii('SQLite format 3\0') },
  { name: 'a 7-Zip archive (unpack it first)', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { name: 'a RAR archive (unpack it first)', bytes: ascii('Rar!\x1a\x07') },
  { name: 'an xz archive (unpack it first)', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { name: 'a Zstandard archive (unpack it first)', bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { name: 'a bzip2 archive (unpack it first)', bytes: ascii('BZh') },
  { name: 'a Matroska video', bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { name: 'an MP4 video', bytes: ascii('ftyp'), at: 4 },
  { name: 'compressed twice', bytes: [0x1f, 0x8b, 0x08] },
];

/** What kind of file begins like this, as "a PNG image", or null for one that is not known. */
export function fileKind(head: Uint8Array): string | null {
  const found = SIGNATURES.find(({ bytes, at = 0 }) =>
    bytes.every((byte, index) => head[at + index] === byte),
  );
  return found?.name ?? null;
}
