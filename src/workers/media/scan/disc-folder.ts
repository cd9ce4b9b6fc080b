const DISC = /^(?:(.*)\/)?(?:bdmv\/stream|video_ts)$/i;

/** The folder that a disc's streams lie in (`BDMV/STREAM`, `VIDEO_TS`). */
export function isDiscFolder(path: string): boolean {
  return DISC.test(path);
}

/** The folder that is named after the film on the disc; '' when that is the root. */
export function titleFolderOf(discPath: string): string {
  return DISC.exec(discPath)?.[1] ?? '';
}

/**
 * Whether a folder only holds what belongs to a disc: of `BDMV` the folder `STREAM` is looked at, of `STREAM` and
 * `VIDEO_TS` none below.
 */
export function isDiscInnards(parentPath: string, name: string): boolean {
  if (isDiscFolder(parentPath)) return true;
  return /(^|\/)bdmv$/i.test(parentPath) && name.toUpperCase() !== 'STREAM';
}

/** Whether a video of a disc is a menu: the DVD's own, or one of its title sets. */
export function isDiscMenu(name: string): boolean {
  return /^(video_ts|vts_\d\d_0)\.vob$/i.test(name);
}

/** A stream of a disc, with its size when that is known. */
export interface DiscStream {
  readonly name: string;
  readonly sizeBytes: number | null;
}

/** The stream that stands for the disc: the largest; of equals, and without sizes, the first by name. */
export function mainStream<S extends DiscStream>(streams: readonly S[]): S | null {
  return streams.reduce<S | null>((best, stream) => {
    if (best === null) return stream;
    const larger = (stream.sizeBytes ?? 0) - (best.sizeBytes ?? 0);
    return larger > 0 || (larger === 0 && stream.name < best.name) ? stream : best;
  }, null);
}
