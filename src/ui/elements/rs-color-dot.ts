import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { colorOfName } from '../../app/color-of-name.ts';

/** The colour of a library as a small disc: the chosen one, or one that follows from its name. */
@customElement('rs-color-dot')
export class RsColorDot extends LitElement {
  static override styles = css`
    :host {
      display: inline-block;
      width: 10px;
      height: 10px;
      border-radius: 50%;
      background: var(--dot);
      box-shadow: inset 0 0 0 1px var(--hairline);
      flex: none;
    }
  `;

  @property() name = '';
  @property() color: string | null = null;

  // By the style object, because the page's policy forbids style attributes.
  protected override updated(_changed: PropertyValues<this>): void {
    this.style.setProperty('--dot', this.color ?? colorOfName(this.name));
  }

  protected override render(): TemplateResult {
    return html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-color-dot': RsColorDot;
  }
}
