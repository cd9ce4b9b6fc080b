import type { MediaHeader } from '../shared/files/media-header.ts';
import type { Reply } from '../shared/reply.ts';
import type { SidecarReading, UnreadSidecar } from './sidecar-source.ts';

/** A file whose header has not been read. */
export interface UnreadFile {
  readonly id: number;
  readonly rootId: number;
  /** Relative to its root. */
  readonly path: string;
}

/** What came of reading a file. */
export interface FileReading {
  readonly id: number;
  /** 16 hex digits of size, head and tail; null when it could not be read at all. */
  readonly fingerprint: string | null;
  readonly header: MediaHeader | null;
  /** Why there is no header, for a person. */
  readonly problem: string | null;
  /** It may be read another time: its root or the file was out of reach. */
  readonly isOutOfReach: boolean;
}

/** Reads headers of files: the media worker, asked by the writer over a port of their own. */
export interface HeaderSource {
  /** In the order asked; stops early, with what it has, when it is closed. */
  read(files: readonly UnreadFile[]): Promise<Reply<readonly FileReading[]>>;
  /** The same of files beside videos. */
  readSidecars(sidecars: readonly UnreadSidecar[]): Promise<Reply<readonly SidecarReading[]>>;
  close(): Promise<void>;
}
