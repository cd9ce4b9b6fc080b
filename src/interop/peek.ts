/** The beginning of a stream of bytes, and the whole stream, unread as before. */
export interface Peeked {
  /** At most as many bytes as were asked for. */
  readonly head: Uint8Array;
  /** Whether the stream holds no more than the head. */
  readonly isWhole: boolean;
  readonly chunks: AsyncGenerator<Uint8Array, void, void>;
}

/** Looks at the first `count` bytes. A failure after some bytes comes when they have been read again. */
export async function peek(source: AsyncGenerator<Uint8Array, void, void>, count: number): Promise<Peeked> {
  const read: Uint8Array[] = [];
  let length = 0;
  let isDone = false;
  let failure: unknown;
  while (!isDone && failure === undefined && length <= count) {
    try {
      const { done, value } = await source.next();
      if (done) isDone = true;
      else {
        read.push(value);
        length += value.length;
      }
    } catch (error) {
      failure = error;
    }
  }
  if (failure !== undefined && length === 0) throw failure;
  return {
    head: joined(read, count),
    isWhole: isDone && length <= count,
    chunks: replay(read, failure, source),
  };
}

async function* replay(
  read: Uint8Array[],
  failure: unknown,
  source: AsyncGenerator<Uint8Array, void, void>,
): AsyncGenerator<Uint8Array, void, void> {
  try {
    // Let go of each as it is handed out.
    for (let chunk = read.shift(); chunk !== undefined; chunk = read.shift()) yield chunk;
    if (failure !== undefined) throw failure;
    yield* source;
  } finally {
    await source.return();
  }
}

function joined(chunks: readonly Uint8Array[], limit: number): Uint8Array {
  const total = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const whole = new Uint8Array(Math.min(limit, total));
  let at = 0;
  for (const chunk of chunks) {
    const part = chunk.subarray(0, whole.length - at);
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
