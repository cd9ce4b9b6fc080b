import type { Nfo } from '../../../shared/files/nfo.ts';
import type { MergedDetails, RemoteImage } from '../../../shared/metadata/title-details.ts';
import type { Statements } from '../engine/connection.ts';
import { externalIdRepository } from '../repositories/external-id-repository.ts';
import { itemNfoRepository, type NfoField } from '../repositories/item-nfo-repository.ts';
import { sidecarRepository } from '../repositories/sidecar-repository.ts';

/** How the fields that a user may lock are called by the programs that write NFO files. */
const LOCKABLE: Readonly<Record<string, NfoField>> = {
  name: 'title',
  originaltitle: 'originalTitle',
  overview: 'description',
  genres: 'genres',
  productionlocations: 'countries',
  studios: 'companies',
  runtime: 'runtimeMin',
  cast: 'credits',
};

/** The fields an NFO speaks of, and those it locks. */
export function fieldsOf(nfo: Nfo): readonly NfoField[] {
  const values: Readonly<Record<NfoField, unknown>> = {
    title: nfo.title ?? nfo.originalTitle,
    originalTitle: nfo.originalTitle,
    year: nfo.year,
    description: nfo.plot,
    genres: nfo.genres,
    countries: nfo.countries,
    companies: nfo.studios,
    runtimeMin: nfo.runtimeMin,
    rating: nfo.rating,
    airedDate: nfo.aired ?? nfo.premiered,
    credits: nfo.credits,
    trailers: nfo.trailers,
  };
  const said = Object.entries(values).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== null,
  );
  const locked = nfo.lockedFields.flatMap((name) => {
    const field = name.toLowerCase().replaceAll(/[^a-z]/g, '');
    return Object.hasOwn(LOCKABLE, field) ? [LOCKABLE[field] as NfoField] : [];
  });
  return [...new Set([...said.map(([field]) => field as NfoField), ...locked])];
}

/** What providers say, without what the item's NFO speaks of: that stays. */
export function besideNfo(statements: Statements, itemId: number, details: MergedDetails): MergedDetails {
  const record = itemNfoRepository(statements).get(itemId);
  if (record === undefined) return details;
  const without: Readonly<Record<NfoField, Partial<MergedDetails>>> = {
    // Without a title the item keeps its own.
    title: { title: '' },
    originalTitle: { originalTitle: null },
    year: { year: null },
    description: { overview: null },
    genres: { genres: [] },
    countries: { countries: [] },
    companies: { companies: [] },
    runtimeMin: { runtimeMin: null },
    rating: { rating: null, votes: null },
    airedDate: { airedDate: null },
    credits: { credits: [] },
    trailers: { trailers: [] },
  };
  const externalIds = { ...details.externalIds, ...record.externalIds };
  return Object.assign({ ...details, externalIds }, ...record.said.map((field) => without[field]));
}

/** Pictures of types of which none lies beside the item's video: those stay. */
export function besideOwnArtwork<T extends Pick<RemoteImage, 'type'>>(
  statements: Statements,
  itemId: number,
  pictures: readonly T[],
): readonly T[] {
  const own = new Set(
    sidecarRepository(statements)
      .artworkOf(itemId)
      .map(({ artworkType }) => artworkType),
  );
  return pictures.filter(({ type }) => !own.has(type));
}

/** By which id a match is decided, whatever else speaks for it: one of the NFO, or one in the name. Null: by none. */
export function decidingId(
  statements: Statements,
  itemId: number,
  { ref, refs, externalIds }: MergedDetails,
): 'nfo' | 'name' | null {
  const isFound = ([source, id]: readonly [string, string]) =>
    externalIds[source] === id || [ref, ...refs].some((one) => one.provider === source && one.id === id);
  const ofNfo = Object.entries(itemNfoRepository(statements).get(itemId)?.externalIds ?? {});
  if (ofNfo.some(isFound)) return 'nfo';
  const known = externalIdRepository(statements).byItem(itemId);
  return known.some(({ source, externalId }) => isFound([source, externalId])) ? 'name' : null;
}
