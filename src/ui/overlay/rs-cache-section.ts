import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { cacheStatistics } from '../../app/performance/collect-facts.ts';
import { type CacheStatistics, hitRateOf } from '../../instrumentation/performance-facts.ts';
import { sharedInstrumentation } from '../../instrumentation/shared-instrumentation.ts';
import { formatCount } from '../../shared/format-number.ts';
import { controls } from '../styles/controls.ts';
import { OverlaySectionElement } from './overlay-section.ts';
import { sectionStyles } from './section-styles.ts';
import { chartStyles, shareBar } from './small-charts.ts';

/** How often each cache had what was asked of it. */
@customElement('rs-cache-section')
export class RsCacheSection extends OverlaySectionElement {
  static override styles = [controls, sectionStyles, chartStyles];

  #caches: readonly CacheStatistics[] = [];

  protected override look(): void {
    this.#caches = cacheStatistics(sharedInstrumentation()?.counters() ?? []);
  }

  protected override render(): TemplateResult {
    if (this.#caches.length === 0) return html`<p class="muted">No cache was asked yet.</p>`;
    return html`<table>
      <thead>
        <tr><th scope="col">Cache</th><th scope="col">Hits</th><th scope="col">Misses</th><th scope="col">Stale</th><th scope="col">Hit rate</th></tr>
      </thead>
      <tbody>
        ${this.#caches.map(
          (cache) => html`<tr>
            <th scope="row">${cache.name}${shareBar(hitRateOf(cache))}</th>
            <td>${formatCount(cache.hits)}</td><td>${formatCount(cache.misses)}</td><td>${formatCount(cache.stale)}</td>
            <td>${(hitRateOf(cache) * 100).toFixed(0)} %</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-cache-section': RsCacheSection;
  }
}
