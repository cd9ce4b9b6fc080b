import type { ArtworkType } from '../../../shared/artwork.ts';
import { type ArtworkSize, widthsOf } from '../../../shared/metadata/stored-artwork.ts';

/** A picture in one of the sizes it is stored at. */
export interface EncodedPicture {
  readonly size: ArtworkSize;
  readonly blob: Blob;
}

/** A picture in all sizes. */
export interface EncodedArtwork {
  readonly pictures: readonly EncodedPicture[];
  /** Of the largest one, in px. */
  readonly width: number;
  readonly height: number;
  /** `#rrggbb`. */
  readonly dominantColor: string;
}

/** A picture with more pixels is let go of at once: drawing it in every size would take gigabytes. */
const MOST_PIXELS = 60_000_000;
const FORMAT = { type: 'image/webp', quality: 0.82 } as const;
/** What takes too many bytes is encoded with less care, in this order, until it is small enough or the last is reached. */
const LESSER_QUALITIES = [0.6, 0.4, 0.2, 0];
/** A backdrop of 1280 × 720 takes 166 kB at most, unless the last quality takes more. */
const MOST_BYTES_A_PIXEL = 0.18;
/** A picture that is taller than this many times its width is stored narrower. */
const TALLEST = 2;

/**
 * Decodes a picture and encodes it at the widths shown, never larger than it is. What comes out holds pixels only: no
 * metadata, no script, nothing of the file that was sent. Rejects when it is no picture that can be decoded.
 */
export async function reEncode(picture: Blob, type: ArtworkType): Promise<EncodedArtwork> {
  const bitmap = await decode(picture);
  try {
    const pictures: EncodedPicture[] = [];
    const widths = widthsOf(type);
    for (const [size, most] of Object.entries(widths) as [ArtworkSize, number][])
      pictures.push({ size, blob: await encode(draw(bitmap, most), type) });
    const { width, height } = scaled(bitmap, Math.max(...Object.values(widths)));
    return { pictures, width, height, dominantColor: dominantColor(bitmap) };
  } finally {
    bitmap.close();
  }
}

/** A picture at one width, for a look at it. */
export async function reEncodeAt(picture: Blob, width: number): Promise<Blob> {
  const bitmap = await decode(picture);
  try {
    return await draw(bitmap, width).convertToBlob(FORMAT);
  } finally {
    bitmap.close();
  }
}

async function decode(picture: Blob): Promise<ImageBitmap> {
  const bitmap = await createImageBitmap(picture);
  if (bitmap.width * bitmap.height <= MOST_PIXELS) return bitmap;
  bitmap.close();
  throw new RangeError(`A picture of ${bitmap.width} × ${bitmap.height} pixels is too large.`);
}

/** What stands behind words or in a row is as good as few bytes allow. */
async function encode(canvas: OffscreenCanvas, type: ArtworkType): Promise<Blob> {
  let blob = await canvas.convertToBlob(FORMAT);
  if (type !== 'fanart' && type !== 'thumbnail') return blob;
  const most = canvas.width * canvas.height * MOST_BYTES_A_PIXEL;
  for (const quality of LESSER_QUALITIES) {
    if (blob.size <= most) break;
    blob = await canvas.convertToBlob({ ...FORMAT, quality });
  }
  return blob;
}

function scaled({ width, height }: ImageBitmap, most: number) {
  const factor = Math.min(1, most / width, (most * TALLEST) / height);
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) };
}

function draw(bitmap: ImageBitmap, most: number): OffscreenCanvas {
  const { width, height } = scaled(bitmap, most);
  const canvas = new OffscreenCanvas(width, height);
  const context = contextOf(canvas);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return canvas;
}

const SAMPLE = 24;
/** Levels a channel is rounded to when colours are counted. */
const STEP = 32;

/** The mean of the most frequent kind of colour; black bars and white margins count for less. */
function dominantColor(bitmap: ImageBitmap): string {
  const context = contextOf(new OffscreenCanvas(SAMPLE, SAMPLE));
  context.drawImage(bitmap, 0, 0, SAMPLE, SAMPLE);
  const { data } = context.getImageData(0, 0, SAMPLE, SAMPLE);
  const kinds = new Map<number, { weight: number; red: number; green: number; blue: number }>();
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    const key = Math.floor(red / STEP) * 64 + Math.floor(green / STEP) * 8 + Math.floor(blue / STEP);
    const kind = kinds.get(key) ?? { weight: 0, red: 0, green: 0, blue: 0 };
    const spread = Math.max(red, green, blue) - Math.min(red, green, blue);
    const weight = 0.2 + spread / 255;
    kind.weight += weight;
    kind.red += red * weight;
    kind.green += green * weight;
    kind.blue += blue * weight;
    kinds.set(key, kind);
  }
  const [most] = [...kinds.values()].sort((a, b) => b.weight - a.weight);
  if (most === undefined) return '#808080';
  return `#${[most.red, most.green, most.blue].map((sum) => hex(sum / most.weight)).join('')}`;
}

function hex(level: number): string {
  return Math.round(level).toString(16).padStart(2, '0');
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('This browser draws no pictures outside of the page.');
  return context;
}
