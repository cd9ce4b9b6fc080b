/** An EBML element (RFC 8794) with an 8-byte size. */
export function element(id: number, ...content: readonly (Uint8Array | string | number)[]): Uint8Array {
  const parts = content.map((part) =>
    typeof part === 'string'
      ? new TextEncoder().encode(part)
      : typeof part === 'number'
        ? integer(part)
        : part,
  );
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  const sizeBytes = new Uint8Array(8);
  new DataView(sizeBytes.buffer).setBigUint64(0, (1n << 56n) | BigInt(size));
  return joined([integer(id), sizeBytes, ...parts]);
}

function integer(value: number): Uint8Array {
  const digits = value.toString(16);
  return Uint8Array.from(
    digits.padStart(digits.length + (digits.length % 2), '0').match(/../g) ?? [],
    (pair) => Number.parseInt(pair, 16),
  );
}

/** All bytes behind one another. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * A Matroska file (RFC 9559) of header alone: 1920×800, German Opus, forced subtitles, two minutes.
 * @param videoCodec as Matroska names it
 */
export function smallMatroska(videoCodec = 'V_VP9'): Uint8Array<ArrayBuffer> {
  const duration = new Uint8Array(8);
  new DataView(duration.buffer).setFloat64(0, 120_000);
  const picture = element(0xe0, element(0xb0, 1920), element(0xba, 800));
  const sound = element(0xe1, element(0x9f, 6));
  const track = (number: number, type: number, codec: string, ...rest: readonly Uint8Array[]) =>
    element(
      0xae,
      element(0xd7, number),
      element(0x73c5, number),
      element(0x83, type),
      element(0x86, codec),
      ...rest,
    );
  const tracks = element(
    0x1654ae6b,
    track(1, 1, videoCodec, picture),
    track(2, 2, 'A_OPUS', element(0x22b59c, 'ger'), element(0x536e, 'Director'), sound),
    track(3, 17, 'S_TEXT/UTF8', element(0x22b59c, 'eng'), element(0x88, 0), element(0x55aa, 1)),
  );
  const info = element(
    0x1549a966,
    element(0x2ad7b1, 1_000_000),
    element(0x4489, duration),
    element(0x7ba9, 'The Lamp'),
  );
  return joined([element(0x1a45dfa3, element(0x4282, 'matroska')), element(0x18538067, info, tracks)]);
}
