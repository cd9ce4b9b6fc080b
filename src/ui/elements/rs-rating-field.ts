import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { formatRating } from '../../shared/format-number.ts';
import { iconClose } from '../icons.ts';
import { iconStar } from '../later-icons.ts';
import { controls } from '../styles/controls.ts';

/** `rs-rating`: another rating is chosen, or none. */
export class RatingEvent extends Event {
  static readonly type = 'rs-rating';
  /** 0 to 10; null: none. */
  readonly rating: number | null;

  constructor(rating: number | null) {
    super(RatingEvent.type);
    this.rating = rating;
  }
}

const STARS = Array.from({ length: 10 }, () => iconStar);
/** Keys pressed one after the other choose one rating; ms. */
const REST_MS = 500;

/** Ten stars to rate by halves: by pointer, and by keys as any slider; Delete takes the rating away. */
@customElement('rs-rating-field')
export class RsRatingField extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        --star: 18px;

        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--control-height);
      }

      .stars {
        position: relative;
        width: calc(10 * var(--star));
      }

      .row {
        display: flex;
        color: var(--line-control);
        overflow: hidden;
      }

      .row .icon {
        flex: none;
        width: var(--star);
        height: var(--star);
        padding: 1px;
      }

      .filled {
        position: absolute;
        inset: 0 auto 0 0;
        color: var(--warning);
      }

      .filled .icon {
        fill: currentColor;
      }

      /* A quarter of a star to the left: what is nearest to the pointer is then the half it is on. */
      input {
        position: absolute;
        inset: 50% auto auto calc(var(--star) / -4);
        width: 100%;
        height: var(--control-height);
        margin: 0;
        opacity: 0;
        appearance: none;
        transform: translateY(-50%);
        cursor: pointer;
      }

      input::-webkit-slider-thumb {
        width: 1px;
        height: 100%;
        appearance: none;
      }

      input::-moz-range-thumb {
        width: 1px;
        height: 100%;
        border: 0;
      }

      .stars:has(:focus-visible) {
        outline: 2px solid var(--accent);
        outline-offset: 4px;
        border-radius: 2px;
      }

      .words {
        min-width: 2.2em;
        color: var(--text-muted);
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }

      .words.rated {
        color: var(--text);
        font-weight: 600;
      }

      .none {
        visibility: hidden;
      }

      @media (max-width: 360px) {
        :host {
          --star: 16px;
        }
      }
    `,
  ];

  @property() label = 'Your rating';
  /** 0 to 10; null: not rated. */
  @property({ attribute: false }) value: number | null = null;
  /** Chosen, and not told or not stored yet; undefined: nothing is. */
  @state() private chosen: number | null | undefined;
  @query('input') private input!: HTMLInputElement;

  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was told last and is not stored yet; undefined: nothing is. */
  #told: { readonly rating: number | null } | undefined;
  #isByKey = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#flush();
  }

  /** Shows again what is stored. */
  reset(): void {
    this.chosen = undefined;
    this.#told = undefined;
  }

  /** What was told before the last comes to be stored before it. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('value') || (this.#told !== undefined && this.#told.rating !== this.value)) return;
    this.#told = undefined;
    if (this.#timer === undefined) this.chosen = undefined;
  }

  protected override updated(): void {
    this.input.value = String(this.#shown ?? 0);
  }

  protected override render(): TemplateResult {
    const shown = this.#shown;
    const words = shown === null ? 'Not rated' : formatRating(shown);
    return html`
      <div class="stars">
        <div class="row" aria-hidden="true">${STARS}</div>
        <div class="row filled" aria-hidden="true" .style=${`width: ${(shown ?? 0) * 10}%`}>${STARS}</div>
        <input
          type="range"
          min="0"
          max="10"
          step="0.5"
          aria-label=${this.label}
          aria-valuetext=${shown === null ? words : `${words} of 10`}
          @input=${this.#onInput}
          @change=${this.#onChange}
          @keydown=${this.#onKeyDown}
          @pointerdown=${() => {
            this.#isByKey = false;
          }}
          @blur=${this.#flush}
        />
      </div>
      <span class=${shown === null ? 'words' : 'words rated'} aria-hidden="true">${words}</span>
      <button class=${shown === null ? 'button quiet icon none' : 'button quiet icon'} type="button" aria-label="Clear your rating" title="Clear" @click=${this.#clear}>${iconClose}</button>
    `;
  }

  get #shown(): number | null {
    return this.chosen === undefined ? this.value : this.chosen;
  }

  readonly #onInput = (): void => {
    this.chosen = Number(this.input.value);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#flush, REST_MS);
  };

  /** A pointer chooses when it is let go. */
  readonly #onChange = (): void => {
    if (!this.#isByKey) this.#flush();
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    this.#isByKey = true;
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    this.#clear();
  };

  readonly #clear = (): void => {
    if (this.#shown === null) return;
    this.chosen = null;
    this.input.focus();
    this.#tell();
  };

  readonly #flush = (): void => {
    if (this.#timer !== undefined) this.#tell();
  };

  #tell(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { chosen } = this;
    if (chosen === undefined) return;
    const known = this.#told === undefined ? this.value : this.#told.rating;
    if (chosen !== known) {
      this.#told = { rating: chosen };
      this.dispatchEvent(new RatingEvent(chosen));
    } else if (this.#told === undefined) this.chosen = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-rating-field': RsRatingField;
  }
}
