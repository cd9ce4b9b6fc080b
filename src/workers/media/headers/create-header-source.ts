import type { FileReading, HeaderSource, UnreadFile } from '../../../rpc/header-source.ts';
import { AppError, failed, ok, type Reply } from '../../../shared/reply.ts';
import { fingerprintFile } from './fingerprint-file.ts';
import { readMediaHeader } from './read-media-header.ts';

/** A file of a place that is looked through; rejects with the browser's error, or null where the place holds none. */
export type OpenFile = (rootId: number, path: string) => Promise<File | null>;

/** Reads files one after the other: there is one MediaInfo, and drives like it better. */
export function createHeaderSource(openFile: OpenFile): HeaderSource {
  const closing = new AbortController();

  async function readAll(files: readonly UnreadFile[]): Promise<readonly FileReading[]> {
    const readings: FileReading[] = [];
    for (const file of files) {
      if (closing.signal.aborted) break;
      readings.push(await read(openFile, file, closing.signal));
    }
    return readings;
  }

  return {
    async read(files): Promise<Reply<readonly FileReading[]>> {
      try {
        return ok(await readAll(files));
      } catch (error) {
        return failed(error);
      }
    },
    close: async () => closing.abort(),
  };
}

async function read(
  openFile: OpenFile,
  { id, rootId, path }: UnreadFile,
  signal: AbortSignal,
): Promise<FileReading> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const nothing = { id, fingerprint: null, header: null, problem: null, isOutOfReach: true };
  const file = await openFile(rootId, path).catch(() => null);
  if (file === null) return nothing;
  const fingerprint = await fingerprintFile(file).catch(() => null);
  const header = await readMediaHeader(file, name, signal);
  if (header.ok) return { ...nothing, fingerprint, header: header.value, isOutOfReach: false };
  const { code, message } = header.error;
  if (code === 'internal') throw new AppError(code, message, header.error.detail);
  const isOutOfReach = code === 'permission-revoked' || code === 'cancelled';
  return { ...nothing, fingerprint, problem: message, isOutOfReach };
}
