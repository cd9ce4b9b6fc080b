const SHORT_TEXT = 32;
const encoder = new TextEncoder();

/**
 * Writes a text as UTF-8 at `at` and returns the number of bytes; there must be room for three bytes
 * a UTF-16 unit.
 */
export function writeUtf8(text: string, into: Uint8Array, at: number): number {
  const { length } = text;
  if (length <= SHORT_TEXT) {
    // A call of encodeInto costs more than a short text of ASCII letters.
    let index = 0;
    for (; index < length; index++) {
      const unit = text.charCodeAt(index);
      if (unit > 0x7f) break;
      into[at + index] = unit;
    }
    if (index === length) return length;
  }
  return encoder.encodeInto(text, into.subarray(at, at + length * 3)).written;
}
