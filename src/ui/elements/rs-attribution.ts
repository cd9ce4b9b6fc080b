import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../app/app.ts';
import { type FactsById, providerFactsOf } from '../../app/metadata/look-up/provider-facts-of.ts';
import type { ProviderId } from '../../shared/metadata/provider-id.ts';
import { controls } from '../styles/controls.ts';

/** What providers ask to be shown where their data is, each with a link to its terms. */
@customElement('rs-attribution')
export class RsAttribution extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        color: var(--text-muted);
        text-wrap: pretty;
      }

      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }

      a {
        color: inherit;
        text-decoration-color: var(--line-control);
        text-underline-offset: 3px;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) providers: readonly ProviderId[] = [];
  @state() private facts: FactsById | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('providers') && this.providers.length > 0 && !this.facts) void this.#load();
  }

  protected override render(): unknown {
    const facts = [...new Set(this.providers)]
      .map((id) => this.facts?.get(id))
      .filter((fact) => fact !== undefined);
    if (facts.length === 0) return nothing;
    return html`<ul>${facts.map(
      ({ name, terms: { attribution, licence, url } }) =>
        html`<li>${attribution} <a href=${url} target="_blank" rel="noreferrer">${attribution.includes(licence) ? `Terms of ${name}` : licence}</a></li>`,
    )}</ul>`;
  }

  async #load(): Promise<void> {
    this.facts = await providerFactsOf(this.app).catch(() => undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-attribution': RsAttribution;
  }
}
