import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { createItemReader } from '../../../app/list/item-reader.ts';
import { LazyMediaItemModel } from '../../../app/list/lazy-media-item-model.ts';
import { OrderedItemSource } from '../../../app/list/ordered-item-source.ts';
import { afterPaint } from '../../after-paint.ts';
import '../../elements/rs-media-list.ts';
import type { RsMediaList } from '../../elements/rs-media-list.ts';

const FRAMES = 300;
const PX_PER_FRAME = 3000;
/** ms. A frame that takes longer is not coming: the tab is hidden. */
const LONGEST_FRAME = 2000;
const HIDDEN = 'The tab was in the background, where no frames are painted.';

/** The table of a library, to be scrolled by itself. */
@customElement('rs-scroll-stage')
export class RsScrollStage extends LitElement {
  static override styles = css`
    :host {
      display: block;
      min-height: 0;
      pointer-events: none;
    }

    rs-media-list {
      height: 100%;
    }
  `;

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) libraryId = 0;
  @query('rs-media-list') private list!: RsMediaList;
  #source: OrderedItemSource | undefined;
  #model: LazyMediaItemModel | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const { backend, settings } = this.app;
    const { pageSize, prefetchThreshold } = settings.value;
    this.#source = new OrderedItemSource(createItemReader(backend), afterPaint);
    this.#model = new LazyMediaItemModel(this.#source, this.#criteria, { pageSize, prefetchThreshold });
  }

  protected override render(): TemplateResult {
    return html`<rs-media-list inert .model=${this.#model} .density=${this.app.settings.value.density}></rs-media-list>`;
  }

  /** ms of each frame while the table is scrolled from end to end; or why there are none. */
  async measure(
    signal: AbortSignal,
    onFraction: (fraction: number) => void,
  ): Promise<readonly number[] | string> {
    await this.updateComplete;
    await this.#source?.prepare(this.#criteria);
    await afterPaint();
    const scroller = this.list.renderRoot.querySelector('.scroller');
    if (scroller === null) return 'The table could not be shown.';
    const durations: number[] = [];
    let direction = 1;
    let last = await nextFrame();
    while (durations.length < FRAMES && !signal.aborted) {
      const before = this.list.place;
      scroller.scrollBy(0, direction * PX_PER_FRAME);
      const now = await nextFrame();
      if (now === undefined || last === undefined) return HIDDEN;
      durations.push(now - last);
      last = now;
      const { index, offset } = this.list.place;
      if (index === before.index && offset === before.offset) direction = -direction;
      if (durations.length % 30 === 0) onFraction(durations.length / FRAMES);
    }
    return durations;
  }

  get #criteria() {
    return { libraryId: this.libraryId, sort: 'title', descending: false } as const;
  }
}

/** When the next frame begins; undefined when none does. */
function nextFrame(): Promise<number | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), LONGEST_FRAME);
    requestAnimationFrame((time) => {
      clearTimeout(timer);
      resolve(time);
    });
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-scroll-stage': RsScrollStage;
  }
}
