import type { PictureField } from '../../shared/edits/editable-field.ts';
import type { ItemDetail } from '../../shared/media-item.ts';
import type { StoredArtwork } from '../../shared/metadata/stored-artwork.ts';
import type { TitleRef } from '../../shared/metadata/title-candidate.ts';
import type { RemoteImage } from '../../shared/metadata/title-details.ts';
import type { App } from '../app.ts';

/** Pictures of a provider that are offered. */
const MOST_OFFERED = 30;

/** The pictures providers have of a title; none where nobody has said what it is. */
export async function offeredPictures(
  app: Pick<App, 'metadata'>,
  item: ItemDetail,
  field: PictureField,
  signal: AbortSignal,
): Promise<readonly RemoteImage[]> {
  const kind = item.mediaType === 'series' ? 'series' : 'movie';
  const refs = item.metadataSources.map(
    ({ provider, providerTitleId }): TitleRef => ({ provider, id: providerTitleId, kind }),
  );
  if (refs.length === 0 || item.mediaType === 'episode') return [];
  const { client } = await app.metadata();
  const { details } = await client.ask(({ metadata }, id) => metadata.details(refs, id), { signal });
  return (details?.images ?? []).filter(({ type }) => type === field).slice(0, MOST_OFFERED);
}

/** Stores a provider's picture. */
export async function takeOffered(
  app: Pick<App, 'metadata'>,
  { url }: RemoteImage,
  field: PictureField,
  signal: AbortSignal,
): Promise<StoredArtwork> {
  const { client } = await app.metadata();
  return client.ask(({ artwork }, id) => artwork.store(url, field, id), { signal });
}

/** Stores a picture of a person's own. */
export async function takeFile(
  app: Pick<App, 'metadata'>,
  file: File,
  field: PictureField,
  signal: AbortSignal,
): Promise<StoredArtwork> {
  const { client } = await app.metadata();
  const name = file.name === '' ? 'pasted' : file.name;
  return client.ask(({ artwork }) => artwork.keep(file, `own:${name}`, field), { signal });
}
