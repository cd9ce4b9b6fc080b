import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { LoadController } from '../../../app/load-controller.ts';
import { printRoute } from '../../../app/route.ts';
import type { EpisodeNeighbours, NeighbourEpisode } from '../../../shared/series-episodes.ts';
import { iconChevronLeft, iconChevronRight } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';

/** The ways from an episode to the one before and the one after. */
@customElement('rs-episode-steps')
export class RsEpisodeSteps extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }

      nav {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        min-height: var(--control-height);
      }

      .button {
        min-width: 0;
        max-width: 100%;
        overflow: hidden;
      }

      .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .icon {
        flex: none;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) itemId = 0;

  readonly #neighbours = new LoadController<number, EpisodeNeighbours>(
    this,
    () => this.itemId,
    async (id) => (await this.app.metadata()).episodes.neighbours(id),
  );

  protected override render(): TemplateResult {
    const { state: load } = this.#neighbours;
    const { previous, next } = load.state === 'ready' ? load.value : { previous: null, next: null };
    return html`<nav aria-label="Episodes of this series">
      ${previous === null ? nothing : html`<a class="button" href=${printRoute({ page: 'item', id: previous.id })}>${iconChevronLeft}<span class="name"><span class="visually-hidden">Previous episode: </span>${nameOf(previous)}</span></a>`}
      ${next === null ? nothing : html`<a class="button" href=${printRoute({ page: 'item', id: next.id })}><span class="name"><span class="visually-hidden">Next episode: </span>${nameOf(next)}</span>${iconChevronRight}</a>`}
    </nav>`;
  }
}

/** "S1 E2 Low Tide". */
function nameOf({ season, episode, title }: NeighbourEpisode): string {
  const number = [season === null ? '' : `S${season}`, episode === null ? '' : `E${episode}`];
  return [...number, title].filter(Boolean).join(' ');
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-episode-steps': RsEpisodeSteps;
  }
}
