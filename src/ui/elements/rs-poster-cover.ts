import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../styles/controls.ts';
import { posterCover, posterCoverStyles } from './poster-cover.ts';

/** One poster, 2:3, as wide as its place: a typographic cover of title and year. */
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

  protected override render(): unknown {
    return html`${posterCover(this.title, this.year)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-poster-cover': RsPosterCover;
  }
}
