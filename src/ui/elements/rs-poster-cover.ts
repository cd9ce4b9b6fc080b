import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PosterPictures } from '../../app/artwork/poster-pictures.ts';
import type { ItemPoster } from '../../shared/metadata/stored-artwork.ts';
import { controls } from '../styles/controls.ts';
import { coverOf, posterCoverStyles } from './poster-cover.ts';

/** One poster, 2:3, as wide as its place: the stored one, or a typographic cover of title and year. */
@customElement('rs-poster-cover')
export class RsPosterCover extends LitElement {
  static override styles = [
    controls,
    posterCoverStyles,
    css`
      :host {
        display: block;
        aspect-ratio: 2 / 3;
        container-type: inline-size;
      }

      .cover {
        --cover-width: 100cqi;
      }
    `,
  ];

  /** The cover's title, which also chooses its colour. */
  @property() override title = '';

  /** Absent or null: none is shown. */
  @property({ type: Number }) year: number | null = null;

  @property({ attribute: false }) poster: ItemPoster | null = null;

  /** Shows stored posters. */
  @property({ attribute: false }) pictures: PosterPictures | undefined;

  /** Of its place, in CSS px: the size of picture that is read. */
  @property({ type: Number }) width = 280;

  protected override render(): unknown {
    return html`${coverOf(this.title, this.year, this)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-poster-cover': RsPosterCover;
  }
}
