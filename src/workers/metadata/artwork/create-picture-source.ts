import type { FetchedPicture, PictureSource, WantedPicture } from '../../../rpc/picture-source.ts';
import { AppError, asReply } from '../../../shared/reply.ts';
import type { ArtworkService } from './artwork-service.ts';
import { OutOfReachError } from './fetch-picture.ts';

/** Pictures that are fetched side by side. */
const AT_ONCE = 8;

/** Fetches pictures for the writer, some at a time. */
export function createPictureSource(artwork: Pick<ArtworkService, 'fetch'>): PictureSource {
  const closing = new AbortController();
  const { signal } = closing;

  async function fetchOne({ url, type }: WantedPicture): Promise<FetchedPicture> {
    try {
      return { picture: await artwork.fetch(url, type, signal) };
    } catch (error) {
      const isOfPicture =
        error instanceof AppError && (error.code === 'provider-failed' || error.code === 'invalid-argument');
      // A full disk is no fault of the picture.
      if (!isOfPicture) throw error;
      return { problem: error.message, isOutOfReach: error instanceof OutOfReachError };
    }
  }

  async function fetchAll(wanted: readonly WantedPicture[]): Promise<readonly FetchedPicture[]> {
    const fetched: FetchedPicture[] = [];
    const rest = wanted.entries();
    const work = async () => {
      for (const [at, one] of rest) fetched[at] = await fetchOne(one);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return fetched;
  }

  return { fetch: (wanted) => asReply(fetchAll(wanted)), close: async () => closing.abort() };
}
