import type { MediaInfo, MediaInfoResult } from 'mediainfo.js';
import type { BoundedReader } from './bounded-reader.ts';
import { planReading } from './plan-reading.ts';

/** MediaInfo asks for places in a file, not for sizes: a smaller part reads less, a larger one less often. */
const CHUNK_BYTES = 65_536;
/** To MediaInfo: only the place has changed, keep what you know. */
const SAME_FILE = -1;
const NO_SEEK = -1;
const NOTHING = new Uint8Array(0);

/** Where to read, and where MediaInfo last asked to go: to be asked twice without progress ends it. */
interface Place {
  readonly offset: number;
  readonly lastSeek: number;
}

/** What MediaInfo made of the parts that were read. */
export interface Analysis {
  /** Its numbers are text here. */
  readonly result: MediaInfoResult;
  /** Whether reading stopped before MediaInfo had enough, as is usual: it would go on through the pictures. */
  readonly isCut: boolean;
}

/**
 * Gives MediaInfo the parts of a file that it asks for, as its own `analyzeData` does, but stops where the
 * plan says and reads the end of a stream. Throws what the reader throws, and errors of MediaInfo's own.
 */
export async function analyseFile(
  mediaInfo: MediaInfo<'JSON'>,
  size: number,
  reader: BoundedReader,
): Promise<Analysis> {
  const plan = await planReading(size, reader.read);
  const planned = reader.bytes;
  let { tailStart } = plan;
  let isCut = false;
  let place: Place | null = { offset: 0, lastSeek: NO_SEEK };
  mediaInfo.reset();
  mediaInfo.openBufferInit(size, 0);
  while (place !== null && place.offset < size) {
    const left: number = plan.mostBytes - (reader.bytes - planned);
    if (tailStart !== null && left <= size - tailStart) {
      isCut = true;
      place = { offset: Math.max(place.offset, tailStart), lastSeek: NO_SEEK };
      tailStart = null;
      mediaInfo.openBufferInit(SAME_FILE, place.offset);
    }
    const data: Uint8Array = left > 0 ? await reader.read(CHUNK_BYTES, place.offset) : NOTHING;
    isCut ||= data.length === 0;
    place = data.length === 0 ? null : nextPlace(mediaInfo, data, place, size);
  }
  mediaInfo.openBufferFinalize();
  return { result: JSON.parse(mediaInfo.inform()), isCut };
}

/** Gives MediaInfo a part; says where to read on, null when it has enough or cannot get what it wants. */
function nextPlace(mediaInfo: MediaInfo<'JSON'>, data: Uint8Array, place: Place, size: number): Place | null {
  const isEnough = mediaInfo.openBufferContinue(data, data.length);
  const seek = mediaInfo.openBufferContinueGotoGet();
  if (seek === NO_SEEK) return isEnough ? null : { offset: place.offset + data.length, lastSeek: NO_SEEK };
  if (seek === place.lastSeek || seek >= size) return null;
  // Only a new beginning takes back that it had enough.
  mediaInfo.openBufferInit(isEnough ? size : SAME_FILE, seek);
  return { offset: seek, lastSeek: seek };
}
