import { html, nothing, type TemplateResult } from 'lit';
import type { PosterPictures } from '../../../app/artwork/poster-pictures.ts';
import { effectReach, effectTitle, exampleWords, spreadWords } from '../../../app/edits/effect-words.ts';
import type { PictureField } from '../../../shared/edits/editable-field.ts';
import type { ItemEdit } from '../../../shared/edits/item-edit.ts';
import type { EditEffect, EditPreview } from '../../../shared/edits/many-values.ts';
import type { StoredArtwork } from '../../../shared/metadata/stored-artwork.ts';

/** As wide as a picture is shown, in px. */
const WIDTHS = { poster: 80, fanart: 160 } as const;

/** What edits would change, one by one, before they are made. */
export function renderReview(
  edits: readonly ItemEdit[],
  preview: EditPreview | undefined,
  pictures: PosterPictures | undefined,
): TemplateResult {
  return html`<section class="review" tabindex="-1" aria-label="What will change" aria-busy=${preview === undefined}>
    ${
      preview === undefined
        ? html`<p class="note" role="status">Counting what will change …</p>`
        : html`<ol>${edits.map((edit, at) => renderEffect(edit, preview.effects[at], pictures))}</ol>`
    }
  </section>`;
}

function renderEffect(
  edit: ItemEdit,
  effect: EditEffect | undefined,
  pictures: PosterPictures | undefined,
): TemplateResult | typeof nothing {
  if (effect === undefined) return nothing;
  const spread = effect.before === null ? undefined : spreadWords(effect.before);
  return html`<li class=${effect.changes === 0 ? 'idle' : ''}>
    <h3>${effectTitle(edit, effect)}</h3>
    ${edit.kind === 'artwork' && edit.picture ? renderPicture(edit.type, edit.picture, pictures) : nothing}
    <p>${effectReach(edit, effect)}</p>
    ${spread === undefined ? nothing : html`<p class="note">Now ${spread}</p>`}
    ${effect.examples.length === 0 ? nothing : html`<ul class="examples">${effect.examples.map((example) => html`<li>${exampleWords(edit, example)}</li>`)}</ul>`}
  </li>`;
}

function renderPicture(
  type: PictureField,
  { key, dominantColor }: StoredArtwork,
  pictures: PosterPictures | undefined,
): TemplateResult {
  const instead = html`<span .style=${`background: ${dominantColor}`}></span>`;
  return html`<div class="chosen ${type}">${pictures?.({ key, color: dominantColor }, WIDTHS[type], instead, type) ?? instead}</div>`;
}
