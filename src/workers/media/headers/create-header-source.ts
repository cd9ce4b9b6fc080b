import type { FileReading, HeaderSource, UnreadFile } from '../../../rpc/header-source.ts';
import type { PictureKeeper, SidecarReading, UnreadSidecar } from '../../../rpc/sidecar-source.ts';
import { AppError, failed, ok, type Reply } from '../../../shared/reply.ts';
import type { OpenFile } from '../open-file.ts';
import { readSidecar } from '../sidecars/read-sidecar.ts';
import { fingerprintFile } from './fingerprint-file.ts';
import { readMediaHeader } from './read-media-header.ts';

/**
 * Reads files one after the other: there is one MediaInfo, and drives like it better.
 * @param pictures null where nobody keeps pictures
 * @param onClose called once it is closed
 */
export function createHeaderSource(
  openFile: OpenFile,
  pictures: PictureKeeper | null = null,
  onClose: () => void = () => undefined,
): HeaderSource {
  const closing = new AbortController();

  async function readAll(files: readonly UnreadFile[]): Promise<readonly FileReading[]> {
    const readings: FileReading[] = [];
    for (const file of files) {
      if (closing.signal.aborted) break;
      readings.push(await read(openFile, file, closing.signal));
    }
    return readings;
  }

  async function readAllSidecars(sidecars: readonly UnreadSidecar[]): Promise<readonly SidecarReading[]> {
    const readings: SidecarReading[] = [];
    for (const sidecar of sidecars) {
      if (closing.signal.aborted) break;
      readings.push(await readSidecar({ openFile, pictures }, sidecar));
    }
    return readings;
  }

  return {
    async readSidecars(sidecars) {
      try {
        return ok(await readAllSidecars(sidecars));
      } catch (error) {
        return failed(error);
      }
    },
    async read(files): Promise<Reply<readonly FileReading[]>> {
      try {
        return ok(await readAll(files));
      } catch (error) {
        return failed(error);
      }
    },
    close: async () => {
      closing.abort();
      onClose();
    },
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
