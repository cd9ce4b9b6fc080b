import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from '../../../app/app.ts';
import type { EpisodeStills } from '../../../app/artwork/episode-stills.ts';
import { reasonOf } from '../../../app/error-facts.ts';
import { localDay } from '../../../app/local-day.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import type { SeriesEpisode } from '../../../shared/series-episodes.ts';
import { controls } from '../../styles/controls.ts';
import { renderEpisode } from './episode-row.ts';
import { seasonEpisodesStyles } from './season-episodes-styles.ts';

/** Rows that are made at once: more than a screen shows. */
const FIRST_ROWS = 24;
/** Rows that are added in each later frame, so that a season of a thousand holds up none. */
const MORE_ROWS = 48;

/** The episodes of one season; read when it is opened. */
@customElement('rs-season-episodes')
export class RsSeasonEpisodes extends LitElement {
  static override styles = [controls, seasonEpisodesStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) seriesId = 0;
  /** 0: specials; null: those without a season. */
  @property({ attribute: false }) season: number | null = null;
  /** Goes up when they are to be read anew. */
  @property({ attribute: false }) version = 0;
  @property({ attribute: false }) onlyMissing = false;
  @property({ attribute: false }) stills: EpisodeStills | undefined;
  @state() private episodes: readonly SeriesEpisode[] | undefined;
  @state() private problem: string | undefined;
  @state() private made = FIRST_ROWS;
  #frame = 0;
  #inView: IntersectionObserver | undefined;
  readonly #watched = new WeakMap<Element, { readonly itemId: number; readonly url: string }>();

  constructor() {
    super();
    new ObserveController(this, () => [this.app.posters, this.app.isOnline]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
    this.#inView?.disconnect();
    this.#inView = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('seriesId') || changed.has('season')) {
      this.episodes = undefined;
      this.made = FIRST_ROWS;
    }
    if (changed.has('seriesId') || changed.has('season') || changed.has('version')) void this.#load();
  }

  protected override render(): TemplateResult {
    if (this.problem !== undefined) return html`<p class="muted">${this.problem}</p>`;
    if (this.episodes === undefined) return html`<div class="waiting" aria-busy="true"></div>`;
    const shown = this.#shown();
    if (shown.length === 0) return html`<p class="muted">Its episodes are not known.</p>`;
    return html`<ol>${repeat(
      shown.slice(0, this.made),
      ({ id, episode }) => id ?? `listed ${episode}`,
      (episode) => renderEpisode(episode, this.app.posters.value, this.#play),
    )}</ol>`;
  }

  protected override updated(): void {
    if (this.made < this.#shown().length) {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => {
        this.made += MORE_ROWS;
      });
    }
    this.#watchStills();
  }

  readonly #play = (itemId: number): void => this.app.dialog.set({ kind: 'play', itemId });

  #shown(): readonly SeriesEpisode[] {
    const all = this.episodes ?? [];
    return this.onlyMissing ? all.filter(({ state: now }) => now === 'missing') : all;
  }

  async #load(): Promise<void> {
    const { seriesId, season } = this;
    try {
      const tools = await this.app.metadata();
      const episodes = await tools.episodes.season(seriesId, season, localDay());
      if (seriesId !== this.seriesId || season !== this.season) return;
      this.episodes = episodes;
      this.problem = undefined;
    } catch (error) {
      this.problem = reasonOf(error);
    }
  }

  /** Rows without a picture that have one somewhere ask for it as long as they are in view. */
  #watchStills(): void {
    const stills = this.stills;
    if (stills === undefined || !this.app.isOnline.value) return;
    this.#inView ??= new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const still = this.#watched.get(target);
        if (still === undefined) continue;
        if (isIntersecting) stills.want(still);
        else stills.unwant(still.itemId);
      }
    });
    const rows = this.renderRoot.querySelectorAll<HTMLElement>('li[data-wants-still]');
    const wanted = new Map(this.episodes?.map(({ id, stillUrl }) => [String(id), stillUrl]));
    for (const row of rows) {
      const { item = '' } = row.dataset;
      const url = wanted.get(item);
      if (!url || this.#watched.get(row)?.url === url) continue;
      this.#watched.set(row, { itemId: Number(item), url });
      this.#inView.observe(row);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-season-episodes': RsSeasonEpisodes;
  }
}
