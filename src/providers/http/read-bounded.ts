/** A body is larger than what is read. */
export class BodyTooLargeError extends Error {}

/**
 * The text of an answer of at most `longest` bytes. A larger one is given up as soon as that is known, by its
 * `Content-Length` or by what has come, and the rest is not read. Rejects as the stream does.
 */
export async function readBounded(response: Response, longest: number): Promise<string> {
  if (Number(response.headers.get('content-length')) > longest) {
    await discardBody(response);
    throw new BodyTooLargeError();
  }
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    bytes += chunk.value.byteLength;
    if (bytes > longest) {
      await reader.cancel().catch(() => undefined);
      throw new BodyTooLargeError();
    }
    parts.push(decoder.decode(chunk.value, { stream: true }));
  }
  parts.push(decoder.decode());
  return parts.join('');
}

/** Ends an answer whose body nobody wants. */
export async function discardBody(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => undefined);
}
