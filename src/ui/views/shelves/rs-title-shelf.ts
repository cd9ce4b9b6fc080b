import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from '../../../app/app.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { seenPart } from '../../../app/playback/resume-point.ts';
import type { ItemRow } from '../../../shared/media-item.ts';
import { posterCoverStyles } from '../../elements/poster-cover.ts';
import { iconChevronRight, iconPlay } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { progressBar } from '../../styles/progress-bar.ts';
import { cardStyles } from './card-styles.ts';
import { titleCard } from './title-card.ts';
import { leftWords, mainTitle, underTitle } from './title-words.ts';

/** A title of a shelf. */
export interface ShelfTitle {
  readonly row: ItemRow;
  /** Instead of what stands under its title otherwise. */
  readonly under?: string;
  /** It can be played from here: where to go on, in ms; null: at its beginning. */
  readonly begun?: { readonly resumeMs: number | null; readonly durationMs: number | null };
}

/** Of a card, in px: what it is reserved and read at. */
const CARD = 148;
const SKELETONS = 12;

/**
 * A row of posters under a heading, with the way to all of them. It has the same height whatever it holds. One card is
 * reached by Tab; the arrows go along the row.
 */
@customElement('rs-title-shelf')
export class RsTitleShelf extends LitElement {
  static override styles = [
    controls,
    posterCoverStyles,
    progressBar,
    cardStyles,
    css`
      :host {
        --card: ${CARD}px;
        display: block;
        min-width: 0;
      }

      .head {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: var(--space-4);
        min-height: 32px;
      }

      h2 {
        margin: 0;
        font-size: var(--size-2);
        font-weight: 600;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .all {
        display: inline-flex;
        flex: none;
        align-items: center;
        gap: 2px;
        min-height: 24px;
        font-weight: 500;
        text-decoration: none;
      }

      .all:hover {
        text-decoration: underline;
      }

      .all .icon {
        width: 16px;
        height: 16px;
      }

      ul,
      .none {
        height: calc(var(--card) * 1.5 + var(--space-2) + 20px + 18px * var(--under-lines, 1) + 2 * var(--space-2) + 14px);
        margin: 0 calc(-1 * var(--space-2));
        padding: var(--space-2);
      }

      ul {
        display: grid;
        grid-auto-columns: var(--card);
        grid-auto-flow: column;
        justify-content: start;
        align-content: start;
        gap: var(--space-4);
        overflow: auto hidden;
        overscroll-behavior-x: contain;
        scroll-snap-type: x proximity;
        scroll-padding-inline: var(--space-2);
        scrollbar-width: thin;
        list-style: none;
      }

      li {
        position: relative;
        scroll-snap-align: start;
      }

      .none {
        display: grid;
        place-content: center;
        color: var(--text-muted);
        text-align: center;
        text-wrap: pretty;
      }

      .bones {
        border-radius: var(--radius);
        background: var(--skeleton);
        aspect-ratio: 2 / 3;
      }

      .play {
        position: absolute;
        top: calc(var(--card) * 1.5 - 40px - 20px);
        right: 8px;
        display: grid;
        place-content: center;
        width: 40px;
        height: 40px;
        padding: 0;
        border: 0;
        border-radius: 50%;
        background: oklch(0.16 0 0 / 0.78);
        color: oklch(0.99 0 0);
        cursor: pointer;
      }

      .play:hover {
        background: var(--accent);
        color: var(--on-accent);
      }

      .play .icon {
        width: 18px;
        height: 18px;
        margin-inline-start: 2px;
        fill: currentColor;
      }

      @media (max-width: 640px) {
        :host {
          --card: 116px;
        }

        ul {
          gap: var(--space-3);
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) override title = '';
  /** Where all of them are; empty: nowhere else. */
  @property() href = '';
  /** Undefined: not known yet. */
  @property({ attribute: false }) titles: readonly ShelfTitle[] | undefined;
  /** Stands there when there are none. */
  @property() empty = '';
  @state() private active = 0;

  constructor() {
    super();
    new ObserveController(this, () => [this.app.posters]);
    this.addEventListener('keydown', (event) => this.#onKey(event));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('titles'))
      this.active = Math.max(0, Math.min(this.active, (this.titles?.length ?? 0) - 1));
    // It is a heading of its own, not a tooltip of all of it.
    this.removeAttribute('title');
  }

  protected override render(): TemplateResult {
    const { titles, title, href } = this;
    return html`<section aria-labelledby="heading" aria-busy=${titles === undefined}>
      <div class="head">
        <h2 id="heading">${title}</h2>
        ${href === '' ? nothing : html`<a class="all" href=${href} aria-label="See all: ${title}">See all${iconChevronRight}</a>`}
      </div>
      ${this.#renderTitles()}
    </section>`;
  }

  #renderTitles(): TemplateResult {
    const { titles } = this;
    if (titles === undefined)
      return html`<ul aria-hidden="true">${Array.from({ length: SKELETONS }, () => html`<li class="bones"></li>`)}</ul>`;
    if (titles.length === 0) return html`<p class="none">${this.empty}</p>`;
    return html`<ul @focusin=${this.#onFocus}>
      ${repeat(
        titles,
        ({ row }) => row.id,
        (title, at) => this.#renderTitle(title, at),
      )}
    </ul>`;
  }

  #renderTitle({ row, begun, under: words }: ShelfTitle, at: number): TemplateResult {
    const tabIndex = at === this.active ? 0 : -1;
    const pictures = this.app.posters.value;
    if (begun === undefined)
      return html`<li>${titleCard(row, { pictures, width: CARD, tabIndex, ...(words !== undefined && { under: words }) })}</li>`;
    const { resumeMs, durationMs } = begun;
    const left = leftWords(resumeMs, durationMs);
    const [number = ''] = row.mediaType === 'episode' ? underTitle(row).split(' · ') : [];
    const under = [number, resumeMs === null ? 'Next' : left].filter(Boolean).join(' · ');
    return html`<li>
      ${titleCard(row, { pictures, width: CARD, tabIndex, under, part: seenPart(resumeMs, durationMs) })}
      <button class="play" type="button" tabindex=${tabIndex} aria-label=${`${resumeMs === null ? 'Play' : 'Continue'} ${mainTitle(row)} ${number}`.trim()}
        @click=${() => this.app.dialog.set({ kind: 'play', itemId: row.id, start: resumeMs === null ? 'beginning' : 'resume' })}>${iconPlay}</button>
    </li>`;
  }

  #onKey(event: KeyboardEvent): void {
    const count = this.titles?.length ?? 0;
    const to = target(event, this.active, count);
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const [from] = event.composedPath();
    if (!(from instanceof HTMLElement) || !from.closest('li')) return;
    event.preventDefault();
    this.active = to;
    void this.updateComplete.then(() => {
      const card = this.renderRoot.querySelectorAll<HTMLElement>('.card')[to];
      card?.focus();
      card?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  }

  readonly #onFocus = ({ target: focused }: FocusEvent): void => {
    const at = [...this.renderRoot.querySelectorAll('li')].findIndex((li) => li.contains(focused as Node));
    if (at >= 0) this.active = at;
  };
}

function target({ key }: KeyboardEvent, active: number, count: number): number | undefined {
  if (key === 'ArrowRight') return Math.min(active + 1, count - 1);
  if (key === 'ArrowLeft') return Math.max(active - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-title-shelf': RsTitleShelf;
  }
}
