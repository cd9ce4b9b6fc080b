import { css, html, type TemplateResult } from 'lit';
import type { PosterPictures } from '../../../app/artwork/poster-pictures.ts';
import type { ItemRow } from '../../../shared/media-item.ts';
import type { ItemPoster } from '../../../shared/metadata/stored-artwork.ts';
import { coverOf } from '../../elements/poster-cover.ts';
import { iconCollections } from '../../later-icons.ts';
import { mainTitle } from '../shelves/title-words.ts';

/** The picture of a collection: its own, or its first four posters in a square. */
export const collectionArtStyles = css`
  .art {
    position: relative;
    display: grid;
    aspect-ratio: 1;
    border-radius: var(--radius);
    overflow: hidden;
    background: var(--surface-sunken);
    box-shadow: inset 0 0 0 1px var(--hairline);
  }

  .art.first {
    grid-template: 1fr 1fr / 1fr 1fr;
    gap: 2px;
  }

  .art.one {
    grid-template: 1fr / 1fr;
  }

  .art > .part {
    position: relative;
    min-width: 0;
    min-height: 0;
    overflow: hidden;
    container-type: size;
    --cover-width: 100cqi;
    --cover-lines: 3;
  }

  .art .cover {
    border-radius: 0;
  }

  .art.none {
    place-content: center;
    color: var(--text-muted);
  }

  .art.none .icon {
    width: 40px;
    height: 40px;
    stroke-width: 1.25;
  }
`;

/** What a collection is shown by. */
export interface CollectionLook {
  readonly name: string;
  readonly artwork: ItemPoster | null;
  /** Its first titles. */
  readonly first: readonly ItemRow[];
}

/** @param width of its place, in CSS px */
export function collectionArt(
  { name, artwork, first }: CollectionLook,
  pictures: PosterPictures | undefined,
  width: number,
): TemplateResult {
  const part = (title: string, year: number | null, poster: ItemPoster | null, partWidth: number) =>
    html`<span class="part">${coverOf(title, year, { poster, pictures, width: partWidth })}</span>`;
  if (artwork !== null) return html`<span class="art one">${part(name, null, artwork, width)}</span>`;
  if (first.length === 0) return html`<span class="art none">${iconCollections}</span>`;
  const shown = first.length < 4 ? first.slice(0, 1) : first.slice(0, 4);
  return html`<span class=${shown.length === 1 ? 'art one' : 'art first'}>
    ${shown.map((row) => part(mainTitle(row), row.year, row.poster, width / (shown.length === 1 ? 1 : 2)))}
  </span>`;
}
