import type { ArtworkType } from '../../shared/artwork.ts';
import type { NfoArtwork, NfoKind } from '../../shared/files/nfo.ts';
import { parseCount } from '../parse-number.ts';
import { childrenOf, type XmlElement } from './xml-element.ts';

const MOST_PICTURES = 300;
const MOST_TRAILERS = 20;
const LONGEST_ADDRESS = 2000;
/** Kodi's words for what a picture is, and Jellyfin's elements. */
const TYPES: Readonly<Record<string, ArtworkType>> = {
  poster: 'poster',
  keyart: 'poster',
  fanart: 'fanart',
  backdrop: 'fanart',
  banner: 'banner',
  landscape: 'thumbnail',
  thumb: 'thumbnail',
};
const YOUTUBE_PLUGIN = /^plugin:\/\/plugin\.video\.youtube\/.*[?&]video_?id=([\w-]{6,20})/i;

/** Addresses of pictures, in the order of the file; paths and what is for other uses are left out. */
export function nfoArtwork(root: XmlElement, kind: NfoKind): readonly NfoArtwork[] {
  const pictures = new Map<string, NfoArtwork>();
  for (const picture of picturesOf(root, kind)) {
    if (pictures.size === MOST_PICTURES) break;
    const key = `${picture.type} ${picture.season} ${picture.url}`;
    if (!pictures.has(key)) pictures.set(key, picture);
  }
  return [...pictures.values()];
}

/** Addresses to watch trailers at; those of Kodi's YouTube plug-in as pages of YouTube. */
export function nfoTrailers(root: XmlElement): readonly string[] {
  const addresses = childrenOf(root, 'trailer').flatMap(({ text }) => {
    const id = YOUTUBE_PLUGIN.exec(text.trim())?.[1];
    const address = id === undefined ? webAddress(text) : `https://www.youtube.com/watch?v=${id}`;
    return address === null ? [] : [address];
  });
  return [...new Set(addresses)].slice(0, MOST_TRAILERS);
}

function* picturesOf(root: XmlElement, kind: NfoKind): Generator<NfoArtwork> {
  const usual = kind === 'episode' || kind === 'video' ? 'thumbnail' : 'poster';
  for (const thumb of childrenOf(root, 'thumb')) {
    const aspect = thumb.attributes.get('aspect')?.toLowerCase() ?? '';
    const type = aspect === '' ? usual : typeOf(aspect);
    yield* picture(thumb.text, type, seasonOf(thumb));
  }
  for (const fanart of childrenOf(root, 'fanart')) {
    yield* picture(fanart.text, 'fanart', null);
    for (const thumb of childrenOf(fanart, 'thumb'))
      yield* picture((fanart.attributes.get('url') ?? '') + thumb.text.trim(), 'fanart', null);
  }
  for (const { name, text } of childrenOf(root, 'art').flatMap((art) => art.children))
    yield* picture(text, typeOf(name), null);
}

function* picture(text: string, type: ArtworkType | null, season: number | null): Generator<NfoArtwork> {
  const url = webAddress(text);
  if (url !== null && type !== null) yield { type, url, season };
}

function typeOf(word: string): ArtworkType | null {
  return Object.hasOwn(TYPES, word) ? (TYPES[word] ?? null) : null;
}

function seasonOf({ attributes }: XmlElement): number | null {
  return parseCount(attributes.get('season') ?? null);
}

function webAddress(text: string): string | null {
  const address = text.trim();
  if (!/^https?:\/\//i.test(address) || address.length > LONGEST_ADDRESS || !URL.canParse(address))
    return null;
  return new URL(address).href;
}
