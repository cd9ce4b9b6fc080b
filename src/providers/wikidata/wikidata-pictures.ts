import type { RemoteImage } from '../../shared/metadata/title-details.ts';
import { type JsonObject, lineAt, objectAt, objectsAt, urlAt, wholeAt } from '../fields/json-fields.ts';
import type { ProviderContext } from '../metadata-provider.ts';
import { askWikidata } from './wikidata-ask.ts';
import { textsOf } from './wikidata-claims.ts';

/** Titles the API takes in one question. */
const AT_ONCE = 50;

/** The file of a title's poster (P3383), else of its picture (P18). */
export function pictureFile(entity: JsonObject): string | undefined {
  return textsOf(entity, 'P3383')[0] ?? textsOf(entity, 'P18')[0];
}

/**
 * The widths Commons has pictures at, in px; others are refused: https://www.mediawiki.org/wiki/Common_thumbnail_sizes.
 */
export type CommonsWidth = 120 | 250 | 330 | 500 | 960 | 1280;

/**
 * Pictures of Commons by the names of their files, at most so many px wide. Their addresses are asked for, because
 * the one that could be made up (`Special:FilePath`) leads elsewhere without letting a page follow it.
 */
export async function wikidataPictures(
  files: readonly string[],
  width: CommonsWidth,
  context: ProviderContext,
): Promise<ReadonlyMap<string, RemoteImage>> {
  const pictures = new Map<string, RemoteImage>();
  const some = [...new Set(files)].slice(0, AT_ONCE);
  if (some.length === 0) return pictures;
  const { query } = await askWikidata(context, {
    action: 'query',
    titles: some.map((file) => `File:${file}`).join('|'),
    prop: 'imageinfo',
    iiprop: 'url|size',
    iiurlwidth: width,
  });
  for (const page of objectsAt(objectAt({ query }, 'query'), 'pages')) {
    const file = lineAt(page, 'title')?.replace(/^[^:]+:/, '');
    const [info] = objectsAt(page, 'imageinfo');
    const url = info && (urlAt(info, 'thumburl') ?? urlAt(info, 'url'));
    if (file === undefined || info === undefined || !url) continue;
    const [pictureWidth, height] = [wholeAt(info, 'width', 1), wholeAt(info, 'height', 1)];
    const isUpright = pictureWidth !== null && height !== null && height > pictureWidth;
    pictures.set(nameOf(file), {
      type: isUpright ? 'poster' : 'fanart',
      url,
      width: pictureWidth,
      height,
      language: null,
    });
  }
  return new Map(some.flatMap((file) => [[file, pictures.get(nameOf(file))] as const]).filter(isThere));
}

/** The API writes names its own way: spaces, and a capital at the beginning. */
function nameOf(file: string): string {
  const name = file.replaceAll('_', ' ').trim();
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function isThere(entry: readonly [string, RemoteImage | undefined]): entry is readonly [string, RemoteImage] {
  return entry[1] !== undefined;
}
