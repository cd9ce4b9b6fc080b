import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { CACHE_LIMITS } from '../../../../shared/cache/cache-settings.ts';
import { controls } from '../../../styles/controls.ts';
import { checkWholeNumber } from '../check-whole-number.ts';
import { sayTime, TIME_UNITS, type TimeUnit, timeInUnit } from './time-unit.ts';

const UNITS = Object.keys(TIME_UNITS) as TimeUnit[];

/** `rs-minutes`: another time is wanted; null: the one by default. */
export class MinutesEvent extends Event {
  static readonly type = 'rs-minutes';
  readonly minutes: number | null;

  constructor(minutes: number | null) {
    super(MinutesEvent.type);
    this.minutes = minutes;
  }
}

/** A time of its own for one kind of answers, or the one by default. */
@customElement('rs-time-row')
export class RsTimeRow extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-1) var(--space-2);
        align-items: center;
        padding: var(--space-1) 0;
        border-bottom: 1px solid var(--line);
      }

      .control {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        align-items: center;
        justify-content: flex-end;
      }

      input:not([hidden]) + select {
        width: 104px;
      }

      input {
        width: 72px;
        font-variant-numeric: tabular-nums;
      }

      .message {
        grid-column: 1 / -1;
        margin: 0;
        color: var(--danger);
      }
    `,
  ];

  @property() name = '';
  /** Null: the one by default. */
  @property({ attribute: false }) minutes: number | null = null;
  @property({ attribute: false }) byDefault = 60;
  @state() private message: string | undefined;
  @query('input') private input!: HTMLInputElement | null;
  @query('select') private select!: HTMLSelectElement;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('minutes')) this.message = undefined;
  }

  protected override render(): TemplateResult {
    const { minutes, name } = this;
    const shown = minutes === null ? undefined : timeInUnit(minutes);
    return html`
      <span>${name}</span>
      <span class="control">
        <input class="field" type="number" inputmode="numeric" min="1" ?hidden=${shown === undefined} aria-label=${`Time for ${name}`} .value=${String(shown?.count ?? '')}
          aria-invalid=${this.message !== undefined} aria-describedby="message" @change=${this.#keep} />
        <select class="field" aria-label=${`Unit of the time for ${name}`} @change=${this.#chooseUnit}>
          <option value="" .selected=${shown === undefined}>By default (${sayTime(this.byDefault)})</option>
          ${UNITS.map((unit) => html`<option value=${unit} .selected=${shown?.unit === unit}>${unit}</option>`)}
        </select>
      </span>
      <p class="message" id="message" role="alert" ?hidden=${this.message === undefined}>${this.message}</p>
    `;
  }

  readonly #chooseUnit = (): void => {
    const unit = this.#unit;
    if (unit === undefined) this.#tell(null);
    // The number stays as it is typed, or begins with one.
    else if (this.minutes === null) this.#tell(TIME_UNITS[unit]);
    else this.#keep();
  };

  readonly #keep = (): void => {
    const unit = this.#unit;
    if (unit === undefined) return;
    const { max } = CACHE_LIMITS.ttlOverrideMinutes;
    const checked = checkWholeNumber(
      { min: 1, max: Math.floor(max / TIME_UNITS[unit]) },
      this.input?.value ?? '',
    );
    if (checked.ok) this.#tell(checked.value * TIME_UNITS[unit]);
    else this.message = checked.message;
  };

  get #unit(): TimeUnit | undefined {
    return UNITS.find((unit) => unit === this.select.value);
  }

  #tell(minutes: number | null): void {
    this.message = undefined;
    this.dispatchEvent(new MinutesEvent(minutes));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-time-row': RsTimeRow;
  }
}
