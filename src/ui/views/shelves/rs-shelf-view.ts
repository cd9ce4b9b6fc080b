import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import type { Route } from '../../../app/route.ts';
import { LazyElementController } from '../../lazy-element-controller.ts';

/** The pages beside the lists that the first screen does without: home, recent, favourites, tags, collections. */
@customElement('rs-shelf-view')
export class RsShelfView extends LitElement {
  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) route!: Route;

  readonly #lazy = new LazyElementController(this);

  protected override createRenderRoot(): ShadowRoot {
    const root = super.createRenderRoot() as ShadowRoot;
    this.style.display = 'contents';
    return root;
  }

  protected override render(): unknown {
    const { app, route } = this;
    const menu = html`<slot name="menu" slot="menu"></slot>`;
    switch (route.page) {
      case 'home':
        return this.#lazy.show(
          'rs-home-view',
          () => import('./rs-home-view.ts'),
          () => html`<rs-home-view .app=${app}>${menu}</rs-home-view>`,
        );
      case 'recent':
        return this.#lazy.show(
          'rs-recent-view',
          () => import('./rs-recent-view.ts'),
          () => html`<rs-recent-view .app=${app} .list=${route.list ?? 'added'}>${menu}</rs-recent-view>`,
        );
      case 'favourites':
        return this.#lazy.show(
          'rs-favourites-view',
          () => import('./rs-favourites-view.ts'),
          () => html`<rs-favourites-view .app=${app}>${menu}</rs-favourites-view>`,
        );
      case 'tags':
        return this.#lazy.show(
          'rs-tags-view',
          () => import('../tags/rs-tags-view.ts'),
          () => html`<rs-tags-view .app=${app}>${menu}</rs-tags-view>`,
        );
      case 'collections':
        return this.#lazy.show(
          'rs-collections-view',
          () => import('../collections/rs-collections-view.ts'),
          () => html`<rs-collections-view .app=${app}>${menu}</rs-collections-view>`,
        );
      case 'collection':
        return this.#lazy.show(
          'rs-collection-view',
          () => import('../collections/rs-collection-view.ts'),
          () => html`<rs-collection-view .app=${app} .collectionId=${route.id}>${menu}</rs-collection-view>`,
        );
      default:
        return undefined;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-shelf-view': RsShelfView;
  }
}
