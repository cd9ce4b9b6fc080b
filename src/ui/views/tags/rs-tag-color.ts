import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { COLOR_PALETTE } from '../../color-palette.ts';
import { ColorEvent } from '../../elements/color-event.ts';
import '../../elements/rs-color-dot.ts';
import { controls } from '../../styles/controls.ts';

/** The colour of a tag, and the choice of another: some that go together, any, or none. */
@customElement('rs-tag-color')
export class RsTagColor extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }

      .open {
        anchor-name: --swatch;
        display: grid;
        place-content: center;
        width: var(--control-height);
        height: var(--control-height);
        padding: 0;
        border: 0;
        border-radius: var(--radius);
        background: none;
        cursor: pointer;
      }

      .open:hover {
        background: var(--surface-pressed);
      }

      .open rs-color-dot {
        width: 14px;
        height: 14px;
      }

      .without {
        display: block;
        width: 14px;
        height: 14px;
        border: 1.5px dashed var(--line-control);
        border-radius: 50%;
      }

      .choices {
        position: fixed;
        inset: auto;
        position-anchor: --swatch;
        top: anchor(bottom);
        left: anchor(left);
        position-try-fallbacks: flip-block;
        margin: 2px 0;
        padding: var(--space-3);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface-raised);
        color: var(--text);
        box-shadow: var(--shadow);
      }

      .palette {
        display: grid;
        grid-template-columns: repeat(4, 36px);
        gap: var(--space-1);
      }

      .palette button {
        display: grid;
        place-content: center;
        width: 36px;
        height: 36px;
        padding: 0;
        border: 2px solid transparent;
        border-radius: var(--radius);
        background: none;
        cursor: pointer;
      }

      .palette button:hover {
        background: var(--surface-hover);
      }

      .palette [aria-pressed='true'] {
        border-color: var(--accent);
      }

      .palette rs-color-dot {
        width: 20px;
        height: 20px;
      }

      .more {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2);
        margin-top: var(--space-2);
      }

      label {
        display: flex;
        align-items: center;
        gap: var(--space-2);
      }

      input {
        width: 36px;
        height: 28px;
        padding: 0;
        border: 1px solid var(--line-control);
        border-radius: var(--radius);
        background: none;
        cursor: pointer;
      }
    `,
  ];

  @property() tag = '';
  /** Its own, `#rrggbb`. */
  @property({ attribute: false }) own: string | null = null;
  /** Its own, or one from above. */
  @property({ attribute: false }) color: string | null = null;
  @query('.choices') private choices!: HTMLElement;
  @query('.open') private button!: HTMLElement;

  protected override render(): TemplateResult {
    const { own, color, tag } = this;
    return html`<button class="open" type="button" aria-label=${`Colour of ${tag}`} aria-haspopup="dialog" title="Colour" popovertarget="choices" @click=${this.#place}>
        ${color === null ? html`<span class="without"></span>` : html`<rs-color-dot .color=${color}></rs-color-dot>`}
      </button>
      <div class="choices" id="choices" popover role="dialog" aria-label=${`Colour of ${tag}`}>
        <div class="palette">
          ${COLOR_PALETTE.map(
            ([name, offered]) =>
              html`<button type="button" aria-label=${name} title=${name} aria-pressed=${own === offered} @click=${() => this.#choose(offered)}><rs-color-dot .color=${offered}></rs-color-dot></button>`,
          )}
        </div>
        <div class="more">
          <label><input type="color" .value=${own ?? color ?? '#808080'} @change=${(event: Event) => this.#choose((event.target as HTMLInputElement).value)} />Other</label>
          <button class="button quiet" type="button" ?disabled=${own === null} @click=${() => this.#choose(null)}>None</button>
        </div>
      </div>`;
  }

  /** Where the browser knows no anchors. */
  readonly #place = (): void => {
    if (CSS.supports('top: anchor(bottom)')) return;
    const { left, bottom } = this.button.getBoundingClientRect();
    this.choices.style.left = `${left}px`;
    this.choices.style.top = `${bottom}px`;
  };

  #choose(color: string | null): void {
    this.choices.hidePopover();
    if (color !== this.own) this.dispatchEvent(new ColorEvent(color));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-tag-color': RsTagColor;
  }
}
