import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { pictureStyles, posterCover, posterCoverStyles } from '../../elements/poster-cover.ts';
import { controls } from '../../styles/controls.ts';

/** Width at which a picture is asked for, in px: twice that of its place. */
const WIDTH = 185;

/** A poster a provider has, 2:3; a typographic cover until it is there, and where it cannot be had. */
@customElement('rs-remote-poster')
export class RsRemotePoster extends LitElement {
  static override styles = [
    controls,
    posterCoverStyles,
    pictureStyles,
    css`
      :host {
        display: block;
        position: relative;
        aspect-ratio: 2 / 3;
        container-type: inline-size;
      }

      .cover {
        --cover-width: 100cqi;
      }

      .picture {
        border-radius: var(--radius);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) url: string | null = null;
  @property() override title = '';
  @property({ attribute: false }) year: number | null = null;
  @state() private shown: string | undefined;

  #loading = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('url')) void this.#load();
  }

  protected override render(): unknown {
    return html`${posterCover(this.title, this.year)}${
      this.shown === undefined ? '' : html`<img class="picture fresh" src=${this.shown} alt="" />`
    }`;
  }

  #forget(): void {
    this.#loading.abort();
    if (this.shown !== undefined) URL.revokeObjectURL(this.shown);
    this.shown = undefined;
  }

  async #load(): Promise<void> {
    this.#forget();
    const { url } = this;
    if (url === null) return;
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    try {
      const { client } = await this.app.metadata();
      const blob = await client.ask(({ artwork }, id) => artwork.preview(url, WIDTH, id), { signal });
      if (!signal.aborted) this.shown = URL.createObjectURL(blob);
    } catch {
      // The cover of words stays.
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-remote-poster': RsRemotePoster;
  }
}
