import { LARGEST_NFO_BYTES, readNfo } from '../../../interop/nfo/read-nfo.ts';
import type { PictureKeeper, SidecarReading, UnreadSidecar } from '../../../rpc/sidecar-source.ts';
import type { Reply } from '../../../shared/reply.ts';
import type { OpenFile } from '../open-file.ts';

/** A larger file is no poster. */
const LARGEST_PICTURE_BYTES = 40 * 1024 * 1024;
/** ms; whoever keeps pictures may have died. */
const PATIENCE = 60_000;

/** What reading sidecars takes. */
export interface SidecarTools {
  readonly openFile: OpenFile;
  /** Null: nobody keeps pictures just now. */
  readonly pictures: PictureKeeper | null;
}

/** Reads one file beside a video: an NFO whole, up to its limit; of subtitles only that they are there. */
export async function readSidecar(
  { openFile, pictures }: SidecarTools,
  sidecar: UnreadSidecar,
): Promise<SidecarReading> {
  const { id, rootId, path, kind, artworkType } = sidecar;
  const nothing = { id, sizeBytes: null, modifiedAt: null, nfo: null, picture: null, problem: null };
  const file = await openFile(rootId, path).catch(() => null);
  if (file === null) return { ...nothing, isOutOfReach: true };
  const stat = { sizeBytes: file.size, modifiedAt: Math.round(file.lastModified) };
  const there = { ...nothing, ...stat, isOutOfReach: false };
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (kind === 'subtitle') return file.size === 0 ? { ...there, problem: `“${name}” is empty.` } : there;
  if (kind === 'nfo') {
    const reply = await nfoOf(file, name);
    return reply === null ? { ...nothing, isOutOfReach: true } : told(there, reply, 'nfo');
  }
  if (file.size === 0) return { ...there, problem: `“${name}” is empty.` };
  if (file.size > LARGEST_PICTURE_BYTES)
    return { ...there, problem: `“${name}” is larger than 40 MB, which no poster is.` };
  if (pictures === null || artworkType === null) return { ...nothing, isOutOfReach: true };
  const reply = await inTime(pictures.keep(file, `sidecar:${id}`, artworkType));
  return reply === null ? { ...nothing, isOutOfReach: true } : told(there, reply, 'picture');
}

function told<Field extends 'nfo' | 'picture'>(
  there: SidecarReading,
  reply: Reply<NonNullable<SidecarReading[Field]>>,
  field: Field,
): SidecarReading {
  if (reply.ok) return { ...there, [field]: reply.value };
  const isOutOfReach = reply.error.code === 'storage-full' || reply.error.code === 'cancelled';
  return { ...there, problem: reply.error.message, isOutOfReach };
}

/** Null when it cannot be read just now. One that is too large is told so without its bytes. */
async function nfoOf(file: File, name: string): Promise<ReturnType<typeof readNfo> | null> {
  try {
    const most = file.slice(0, LARGEST_NFO_BYTES + 1);
    return readNfo(new Uint8Array(await most.arrayBuffer()), name);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

async function inTime<T>(answer: Promise<T>): Promise<T | null> {
  let timer = 0;
  const late = new Promise<null>((resolve) => {
    timer = self.setTimeout(() => resolve(null), PATIENCE);
  });
  return Promise.race([answer.catch(() => null), late]).finally(() => clearTimeout(timer));
}
