/** A body is larger than what is read. */
export class BodyTooLargeError extends Error {}

/**
 * The body of an answer, of at most `longest` bytes, as it comes. A larger one is given up with a
 * {@link BodyTooLargeError} as soon as that is known, by its `Content-Length` or by what has come, and the rest is not
 * fetched. Rejects as the stream does.
 */
export async function* boundedChunks(
  response: Response,
  longest: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  if (Number(response.headers.get('content-length')) > longest) {
    await discardBody(response);
    throw new BodyTooLargeError();
  }
  const reader = response.body?.getReader();
  if (reader === undefined) return;
  let bytes = 0;
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      bytes += chunk.value.byteLength;
      if (bytes > longest) throw new BodyTooLargeError();
      yield chunk.value;
    }
  } finally {
    // Of one that was read to its end there is no rest.
    await reader.cancel().catch(() => undefined);
  }
}

/** The text of such a body. */
export async function readBoundedText(response: Response, longest: number): Promise<string> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  for await (const chunk of boundedChunks(response, longest))
    parts.push(decoder.decode(chunk, { stream: true }));
  parts.push(decoder.decode());
  return parts.join('');
}

/** Ends an answer whose body nobody wants. */
export async function discardBody(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => undefined);
}
