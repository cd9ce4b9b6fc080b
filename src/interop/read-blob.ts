import { readFailure } from './read-failure.ts';

/** How much of a file has been read, in bytes of the file itself (compressed, if it is). */
export interface ReadProgress {
  bytesRead: number;
}

/**
 * The bytes of a file in the chunks the platform gives, never more than one in memory. Throws
 * `permission-revoked` or `file-unreadable` when the file cannot be read (any more).
 */
export async function* readBlob(file: File, progress: ReadProgress): AsyncGenerator<Uint8Array, void, void> {
  const reader = file.stream().getReader();
  try {
    while (true) {
      const { done, value } = await readChunk(file, reader);
      if (done) return;
      progress.bytesRead += value.byteLength;
      yield value;
    }
  } finally {
    // Frees the file when reading stops early; a stream that failed has nothing left to free.
    await reader.cancel().catch(() => undefined);
  }
}

async function readChunk(
  file: File,
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<ReadableStreamReadResult<Uint8Array>> {
  try {
    return await reader.read();
  } catch (error) {
    throw readFailure(file.name, error);
  }
}
