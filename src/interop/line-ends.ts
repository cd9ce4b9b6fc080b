const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Whether lines end as they did on old Macs: there are carriage returns, and no line feed. */
export function endsWithReturns(head: Uint8Array): boolean {
  return head.includes(CARRIAGE_RETURN) && !head.includes(LINE_FEED);
}

/** The bytes with line feeds in the place of carriage returns. */
export function withLineFeeds(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => (byte === CARRIAGE_RETURN ? LINE_FEED : byte));
}

/** {@link withLineFeeds} of a stream. */
export async function* streamWithLineFeeds(
  chunks: AsyncIterable<Uint8Array, void, void>,
): AsyncGenerator<Uint8Array, void, void> {
  for await (const chunk of chunks) yield withLineFeeds(chunk);
}
