import { boundedChunks } from '../../shared/read-bounded.ts';
import { LONGEST_PACKET } from './matroska-block.ts';
import type { Packing } from './matroska-tracks.ts';

/** A packet as it was before it was packed; null for one that is damaged. */
export async function unpackPacket(packet: Uint8Array, packing: Packing): Promise<Uint8Array | null> {
  switch (packing.kind) {
    case 'plain':
      return packet;
    case 'prefix':
      return joined([packing.bytes, packet]);
    case 'zlib':
      return inflate(packet);
    case 'unknown':
      return null;
  }
}

async function inflate(packet: Uint8Array): Promise<Uint8Array | null> {
  const stream = new Blob([packet.slice()]).stream().pipeThrough(new DecompressionStream('deflate'));
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of boundedChunks(new Response(stream), LONGEST_PACKET)) chunks.push(chunk);
  } catch {
    return null;
  }
  return joined(chunks);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
