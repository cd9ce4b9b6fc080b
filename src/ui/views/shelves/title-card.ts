import { html, nothing, type TemplateResult } from 'lit';
import type { PosterPictures } from '../../../app/artwork/poster-pictures.ts';
import { printRoute } from '../../../app/route.ts';
import type { ItemRow } from '../../../shared/media-item.ts';
import { coverOf } from '../../elements/poster-cover.ts';
import { mainTitle, underTitle } from './title-words.ts';

/** How a card is shown beside its title. */
export interface CardOptions {
  readonly pictures: PosterPictures | undefined;
  /** Of its place, in CSS px. */
  readonly width: number;
  /** Instead of what stands under its title otherwise. */
  readonly under?: string;
  /** How much of it was seen, 0 to 1. */
  readonly part?: number | null;
  /** Only one card of a row is reached by Tab. */
  readonly tabIndex?: number;
}

/** A poster that leads to its title's page. */
export function titleCard(row: ItemRow, options: CardOptions): TemplateResult {
  const { pictures, width, under = underTitle(row), part = null, tabIndex } = options;
  const { id, poster, year } = row;
  const title = mainTitle(row);
  return html`<a class="card" href=${printRoute({ page: 'item', id })} tabindex=${tabIndex ?? nothing}>
    <span class="place">
      ${coverOf(title, year, { poster, pictures, width })}
      ${part === null ? nothing : html`<progress aria-label="Watched so far" max="1" .value=${part}></progress>`}
    </span>
    <span class="title">${title}</span>
    <span class="under">${under}</span>
  </a>`;
}
