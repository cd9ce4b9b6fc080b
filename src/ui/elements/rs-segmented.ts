import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../styles/controls.ts';

/** One of the choices of a segmented control. */
export interface Segment {
  readonly value: string;
  /** Its name; beside an icon it is for screen readers and the tooltip only. */
  readonly label: string;
  readonly icon?: TemplateResult;
}

/** `rs-choose`: a person chose a segment; `value` is the new one. */
export class ChooseEvent extends Event {
  static readonly type = 'rs-choose';
  readonly value: string;

  constructor(value: string) {
    super(ChooseEvent.type, { bubbles: true, composed: true });
    this.value = value;
  }
}

/** A row of choices of which one holds: radio buttons that look like one control. */
@customElement('rs-segmented')
export class RsSegmented extends LitElement {
  static override styles = [
    controls,
    css`
      fieldset {
        display: inline-flex;
        margin: 0;
        padding: 2px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface-sunken);
      }

      label {
        position: relative;
        display: inline-flex;
        align-items: center;
        justify-content: center;
        min-width: calc(var(--control-height) - 6px);
        min-height: calc(var(--control-height) - 6px);
        padding: 0 var(--space-3);
        border-radius: calc(var(--radius) - 2px);
        color: var(--text-muted);
        font-weight: 500;
        white-space: nowrap;
        cursor: pointer;
      }

      label.icon-only {
        padding: 0 var(--space-2);
      }

      label:hover {
        color: var(--text);
      }

      label:has(:checked) {
        background: var(--surface-raised);
        color: var(--text);
        box-shadow: 0 0 0 1px var(--hairline), 0 1px 2px oklch(0 0 0 / 0.08);
      }

      label:has(:focus-visible) {
        outline: 2px solid var(--accent);
        outline-offset: 1px;
      }

      input {
        position: absolute;
        inset: 0;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }

      @media (forced-colors: active) {
        label:has(:checked) {
          background: SelectedItem;
          color: SelectedItemText;
        }
      }
    `,
  ];

  /** What is being chosen, for a screen reader. */
  @property() label = '';
  @property({ attribute: false }) segments: readonly Segment[] = [];
  @property() value = '';

  protected override render(): TemplateResult {
    return html`<fieldset role="radiogroup" aria-label=${this.label}>
      ${this.segments.map(
        ({ value, label, icon }) =>
          html`<label class=${icon ? 'icon-only' : ''} title=${icon ? label : ''}>
            <input
              type="radio"
              name="segment"
              .value=${value}
              .checked=${value === this.value}
              aria-label=${label}
              @change=${() => this.dispatchEvent(new ChooseEvent(value))}
            />${icon ?? label}
          </label>`,
      )}
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-segmented': RsSegmented;
  }
}
