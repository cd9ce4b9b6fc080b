import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from '../../../app/app.ts';
import { EpisodeStills } from '../../../app/artwork/episode-stills.ts';
import { reasonOf } from '../../../app/error-facts.ts';
import { LoadController } from '../../../app/load-controller.ts';
import { localDay } from '../../../app/local-day.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import type { ItemDetail } from '../../../shared/media-item.ts';
import type { SeasonSummary } from '../../../shared/series-episodes.ts';
import { iconChevronRight } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { countOf, episodeCountText, watchedText } from './episode-count.ts';
import './rs-season-episodes.ts';
import { renderSeasonHead } from './season-head.ts';
import { seriesEpisodesStyles } from './series-episodes-styles.ts';

/** Seasons that are opened by themselves when only missing episodes are shown. */
const MOST_OPENED = 12;
/** Changes come in bursts while a job runs. */
const RELOAD_AFTER_MS = 300;

/** The seasons of a series: what there is of each and what is missing. */
@customElement('rs-series-episodes')
export class RsSeriesEpisodes extends LitElement {
  static override styles = [controls, seriesEpisodesStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) item!: ItemDetail;
  @state() private onlyMissing = false;
  @state() private withSpecials = false;
  /** What a person has opened and closed; the others are as is best. */
  @state() private opened: ReadonlyMap<number | null, boolean> = new Map();
  /** Goes up when episodes have changed. */
  @state() private version = 0;

  readonly #seasons = new LoadController<number, readonly SeasonSummary[]>(
    this,
    () => this.item.id,
    async (id) => (await this.app.metadata()).episodes.seasons(id, localDay()),
  );
  #stills: EpisodeStills | undefined;
  #endChanges: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new ObserveController(this, () => [this.app.posters]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endChanges = this.app.backend.onChange(({ kinds, libraryIds }) => {
      const isOurs = libraryIds.length === 0 || libraryIds.includes(this.item.libraryId);
      if (!isOurs || !(kinds.includes('item') || kinds.includes('playback'))) return;
      this.#timer ??= setTimeout(() => void this.#reload(), RELOAD_AFTER_MS);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endChanges?.();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#stills?.stop();
    this.#stills = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('item');
    if (before === undefined || before.id === this.item.id) return;
    this.opened = new Map();
    this.onlyMissing = false;
  }

  protected override render(): TemplateResult {
    const { state: load } = this.#seasons;
    if (load.state === 'failed') return html`<h2>Episodes</h2><p class="muted">${reasonOf(load.error)}</p>`;
    // So much room that what stands below does not jump far.
    if (load.state === 'loading') return html`<h2>Episodes</h2><div class="waiting" aria-busy="true"></div>`;
    const seasons = load.value;
    if (seasons.length === 0) return html`<h2>Episodes</h2><p class="muted">No episodes are known.</p>`;
    this.#stills ??= new EpisodeStills(this.app);
    const isMissing = ({ season, missing }: SeasonSummary) =>
      missing > 0 && (season !== 0 || this.withSpecials);
    const shown = this.onlyMissing ? seasons.filter(isMissing) : seasons;
    const withPosters = seasons.some(({ poster }) => poster !== null);
    return html`
      <header>
        <h2>Episodes</h2>
        <p class="count" role="status">${episodeCountText(countOf(seasons, this.withSpecials))}${this.#progress(seasons)}</p>
        ${this.#renderChoices(seasons)}
      </header>
      ${shown.length === 0 ? html`<p class="muted">Nothing is missing.</p>` : nothing}
      ${repeat(
        shown,
        ({ season }) => season ?? 'none',
        (season) => this.#renderSeason(season, shown, withPosters),
      )}
    `;
  }

  /** How far a person is, once they have begun. */
  #progress(seasons: readonly SeasonSummary[]): string {
    const { watched, there } = countOf(seasons, this.withSpecials);
    return watched === 0 ? '' : ` · ${watchedText(watched, there)}`;
  }

  #renderChoices(seasons: readonly SeasonSummary[]): unknown {
    const { missing } = countOf(seasons, true);
    const specials = seasons.find(({ season }) => season === 0)?.missing ?? 0;
    // What hides the seasons can be taken back, also when the last one that was missing has come.
    if (missing === 0 && !this.onlyMissing) return nothing;
    return html`<div class="choices">
      ${specials > 0 ? html`<label><input type="checkbox" .checked=${this.withSpecials} @change=${this.#toggleSpecials} />Count specials</label>` : nothing}
      <label><input type="checkbox" .checked=${this.onlyMissing} @change=${this.#toggleMissing} />Only missing</label>
    </div>`;
  }

  #renderSeason(
    summary: SeasonSummary,
    shown: readonly SeasonSummary[],
    withPosters: boolean,
  ): TemplateResult {
    const { season, overview } = summary;
    const isOpen = this.opened.get(season) ?? this.#isOpenAtFirst(season, shown);
    const id = `season-${season ?? 'none'}`;
    return html`<section class="season">
      <h3>
        <button type="button" aria-expanded=${isOpen} aria-controls=${id} @click=${() => this.#toggle(season, !isOpen)}>
          ${iconChevronRight}${renderSeasonHead(summary, withPosters, this.app.posters.value)}
        </button>
      </h3>
      <div id=${id}>${
        isOpen
          ? html`${overview === null ? nothing : html`<p class=${withPosters ? 'overview beside' : 'overview'}>${overview}</p>`}<rs-season-episodes .app=${this.app} .seriesId=${this.item.id} .season=${season} .version=${this.version} .onlyMissing=${this.onlyMissing} .stills=${this.#stills}></rs-season-episodes>`
          : nothing
      }</div>
    </section>`;
  }

  /** The first season there is something of; of what is missing, all. */
  #isOpenAtFirst(season: number | null, shown: readonly SeasonSummary[]): boolean {
    if (this.onlyMissing) return shown.slice(0, MOST_OPENED).some((one) => one.season === season);
    const first = shown.find(({ there }) => there > 0) ?? shown[0];
    return first?.season === season;
  }

  #toggle(season: number | null, isOpen: boolean): void {
    this.opened = new Map(this.opened).set(season, isOpen);
  }

  readonly #toggleMissing = (): void => {
    this.onlyMissing = !this.onlyMissing;
    this.opened = new Map();
  };

  readonly #toggleSpecials = (): void => {
    this.withSpecials = !this.withSpecials;
  };

  async #reload(): Promise<void> {
    this.#timer = undefined;
    await this.#seasons.reload();
    this.version += 1;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-series-episodes': RsSeriesEpisodes;
  }
}
