import { html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';

@customElement('rs-position-rail')
export class RsPositionRail extends LitElement {
  list: unknown;
  protected override render(): unknown {
    return html``;
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'rs-position-rail': RsPositionRail;
  }
}
