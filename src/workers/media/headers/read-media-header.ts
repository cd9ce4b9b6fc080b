import type { MediaHeader } from '../../../shared/files/media-header.ts';
import { AppError, asReply, type Reply } from '../../../shared/reply.ts';
import { analyseFile } from './analyse-file.ts';
import { BoundedReader } from './bounded-reader.ts';
import { headerOfTracks } from './header-of-tracks.ts';
import { forgetMediaInfo, loadMediaInfo } from './load-media-info.ts';

/** One file after the other: there is one MediaInfo, which keeps what it knows of the file it reads. */
let last: Promise<unknown> = Promise.resolve();

/**
 * What the header of a video file tells, of which only slices are read: 1 MiB and an MP4 file's tables
 * (32 MiB at most), of streams without a header 4.5 MiB.
 *
 * Failures: `file-not-media` for what is no video or too damaged to tell; `file-unreadable` or
 * `permission-revoked` when the file cannot be read or has no bytes; `cancelled`; `internal` when the
 * reader itself could not be loaded.
 *
 * @param name how messages call the file
 */
export function readMediaHeader(file: Blob, name: string, signal: AbortSignal): Promise<Reply<MediaHeader>> {
  const reply = last.then(() => asReply(read(file, name, signal)));
  last = reply;
  return reply;
}

async function read(file: Blob, name: string, signal: AbortSignal): Promise<MediaHeader> {
  const reader = new BoundedReader(file, name, signal);
  reader.stopIfCancelled();
  if (file.size === 0) throw new AppError('file-unreadable', `“${name}” is empty.`);
  const mediaInfo = await loadMediaInfo();
  const analysis = await analyseFile(mediaInfo, file.size, reader).catch((error: unknown) => {
    if (error instanceof AppError) throw error;
    // What has failed inside WebAssembly may be in any state.
    forgetMediaInfo();
    throw notMedia(name, String(error));
  });
  const header = headerOfTracks(analysis);
  if (header === null) throw notMedia(name);
  return header;
}

function notMedia(name: string, detail?: string): AppError {
  return new AppError(
    'file-not-media',
    `“${name}” is no video, or it is damaged where it tells what it is.`,
    detail,
  );
}
