const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const SHORT_TEXT = 24;

/** The UTF-8 text of `length` bytes at `pointer`. */
export function readText(heap: Uint8Array, pointer: number, length: number): string {
  if (length <= SHORT_TEXT) {
    // A call of TextDecoder costs more than a short text of ASCII letters.
    let text = '';
    let index = pointer;
    const end = pointer + length;
    for (; index < end; index++) {
      const unit = heap[index] as number;
      if (unit > 0x7f) break;
      text += String.fromCharCode(unit);
    }
    if (index === end) return text;
  }
  return decoder.decode(heap.subarray(pointer, pointer + length));
}
