const EDGE_BYTES = 65_536;
const WORD_BYTES = 8;

/**
 * Identity of a file by its content, as 16 hex digits: the hash of OpenSubtitles, which is the size plus the
 * 64-bit little-endian words of the first and the last 64 KiB, modulo 2^64 (files of 64 to 128 KiB: the two
 * overlap). Reads 128 KiB at most. It is no cryptographic hash: whoever wants to can make two files alike.
 *
 * A file of less than 64 KiB has no such hash there. Here all of it stands for both ends, filled up with
 * zeros to whole words, which tells files apart as well.
 *
 * Rejects with the browser's error when the file cannot be read.
 */
export async function fingerprintFile(file: Blob): Promise<string> {
  const head = await words(file.slice(0, EDGE_BYTES));
  const tail = file.size <= EDGE_BYTES ? head : await words(file.slice(-EDGE_BYTES));
  const sum = sumOf(head) + sumOf(tail) + BigInt(file.size);
  return BigInt.asUintN(64, sum).toString(16).padStart(16, '0');
}

/** 32-bit halves, low half first; every machine that runs a browser is little-endian. */
async function words(part: Blob): Promise<Uint32Array> {
  const buffer = await part.arrayBuffer();
  const rest = buffer.byteLength % WORD_BYTES;
  if (rest === 0) return new Uint32Array(buffer);
  const padded = new Uint8Array(buffer.byteLength + WORD_BYTES - rest);
  padded.set(new Uint8Array(buffer));
  return new Uint32Array(padded.buffer);
}

/** Halves are summed as doubles, which is exact up to 2^21 of them and makes no BigInt a word. */
function sumOf(halves: Uint32Array): bigint {
  let low = 0;
  let high = 0;
  for (let index = 0; index < halves.length; index += 2) {
    low += halves[index] ?? 0;
    high += halves[index + 1] ?? 0;
  }
  return (BigInt(high) << 32n) + BigInt(low);
}
