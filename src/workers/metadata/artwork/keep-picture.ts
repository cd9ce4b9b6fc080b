import type { PictureKeeper } from '../../../rpc/sidecar-source.ts';
import type { ArtworkType } from '../../../shared/artwork.ts';
import type { StoredArtwork } from '../../../shared/metadata/stored-artwork.ts';
import { AppError, asReply } from '../../../shared/reply.ts';
import type { ArtworkFiles } from './artwork-files.ts';
import { type EncodedArtwork, reEncode } from './re-encode.ts';

const KEY_BYTES = 16;

/** Keeps pictures of a person's own beside those that were fetched; no network is asked. */
export function createPictureKeeper(files: () => ArtworkFiles): PictureKeeper {
  return { keep: (picture, url, type) => asReply(keep(files(), picture, url, type)) };
}

async function keep(
  files: ArtworkFiles,
  picture: Blob,
  url: string,
  type: ArtworkType,
): Promise<StoredArtwork> {
  const key = await keyOf(picture, type);
  const known = await files.wanted(key);
  if (known !== null) return { ...known, url, type };
  const { pictures, ...facts } = await encoded(picture, type);
  const bytes = pictures.reduce((sum, { blob }) => sum + blob.size, 0);
  const artwork: StoredArtwork = { type, url, key, bytes, ...facts };
  await files.write(artwork, pictures);
  return artwork;
}

async function encoded(picture: Blob, type: ArtworkType): Promise<EncodedArtwork> {
  try {
    return await reEncode(picture, type);
  } catch (error) {
    throw new AppError(
      'file-unreadable',
      'It is no picture that can be shown, or it is damaged.',
      String(error),
    );
  }
}

/** By its content and its use: what was changed is another picture, and the same one is stored once. */
async function keyOf(picture: Blob, type: ArtworkType): Promise<string> {
  const use = new TextEncoder().encode(`${type} `);
  const content = new Uint8Array(await picture.arrayBuffer());
  const whole = new Uint8Array(use.length + content.length);
  whole.set(use);
  whole.set(content, use.length);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
  return [...digest.subarray(0, KEY_BYTES)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
