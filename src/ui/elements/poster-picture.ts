import { html, nothing } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';
import type { App } from '../../app/app.ts';
import { PosterImages } from '../../app/artwork/poster-images.ts';
import type { PosterPictures } from '../../app/artwork/poster-pictures.ts';
import { ARTWORK_WIDTHS, type ArtworkSize, widthsOf } from '../../shared/metadata/stored-artwork.ts';

/** A picture may be drawn this much larger than it is before a larger one is taken. */
const STRETCH = 1.2;

/** Shows stored posters, read by the metadata worker. */
export function createPosterPictures(app: App): PosterPictures {
  const images = new PosterImages({
    read: async (keys, size) => (await app.metadata()).client.call(({ artwork }) => artwork.read(keys, size)),
  });
  return (poster, width, instead, type = 'poster') =>
    picture(images, poster.key, sizeFor(width, devicePixelRatio, widthsOf(type)), instead);
}

/** The smallest size that looks well in a place of this width in CSS px. */
export function sizeFor(
  width: number,
  ratio = devicePixelRatio,
  widths: ReturnType<typeof widthsOf> = ARTWORK_WIDTHS,
): ArtworkSize {
  const wanted = (width * ratio) / STRETCH;
  const sizes = Object.entries(widths) as [ArtworkSize, number][];
  const [size] = sizes.find(([, stored]) => wanted <= stored) ?? sizes.at(-1) ?? ['large'];
  return size;
}

/** Each place asks for itself: what is scrolled away takes its question back, and no list is rendered for an answer. */
class PictureDirective extends AsyncDirective {
  #asked: { readonly images: PosterImages; readonly key: string; readonly size: ArtworkSize } | undefined;
  #instead: unknown;
  #shown: unknown = nothing;
  #isMissing = false;
  #release: (() => void) | undefined;

  override render(images: PosterImages, key: string, size: ArtworkSize, instead: unknown): unknown {
    this.#instead = instead;
    if (this.#asked?.key !== key || this.#asked.size !== size) {
      this.#asked = { images, key, size };
      this.#ask();
    }
    return this.#isMissing ? instead : this.#shown;
  }

  protected override disconnected(): void {
    this.#release?.();
    this.#release = undefined;
  }

  protected override reconnected(): void {
    if (this.#shown !== nothing) return;
    this.#ask();
    this.setValue(this.#shown);
  }

  #ask(): void {
    this.#release?.();
    this.#release = undefined;
    this.#isMissing = false;
    if (this.#asked === undefined) return;
    const { images, key, size } = this.#asked;
    const url = images.get(key, size);
    this.#shown = url === undefined ? nothing : html`<img class="picture" src=${url} alt="" />`;
    if (url !== undefined) return;
    this.#release = images.want(key, size, (found) => {
      this.#release = undefined;
      this.#isMissing = found === null;
      this.#shown = found === null ? this.#instead : html`<img class="picture fresh" src=${found} alt="" />`;
      this.setValue(this.#shown);
    });
  }
}

const picture = directive(PictureDirective);
