import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ProviderCacheStatistics } from '../../../../shared/cache/cache-statistics.ts';
import { formatCount } from '../../../../shared/format-number.ts';
import { formatShare, shareOf } from '../../../../shared/format-share.ts';
import { formatSize } from '../../../../shared/format-size.ts';
import type { ProviderFacts } from '../../../../shared/metadata/provider-facts.ts';
import { controls } from '../../../styles/controls.ts';
import { cacheChartStyles, totalsBar } from './cache-charts.ts';

/** What is kept of each provider, as bars and as numbers. */
@customElement('rs-cache-providers')
export class RsCacheProviders extends LitElement {
  static override styles = [
    controls,
    cacheChartStyles,
    css`
      :host {
        display: block;
        margin: var(--space-4) 0;
      }

      table {
        width: 100%;
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
      }

      caption {
        padding-bottom: var(--space-2);
        font-weight: 500;
        text-align: start;
      }

      th,
      td {
        padding: var(--space-2) 0 var(--space-2) var(--space-3);
        border-bottom: 1px solid var(--line);
        font-weight: 400;
        text-align: end;
        vertical-align: top;
      }

      td {
        white-space: nowrap;
      }

      thead th {
        color: var(--text-muted);
      }

      tr > :first-child {
        width: 40%;
        padding-inline-start: 0;
        text-align: start;
      }

      tbody th {
        font-weight: 500;
      }

      .chart {
        margin-top: var(--space-1);
      }

      @media (max-width: 640px) {
        .minor {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) facts: readonly ProviderFacts[] = [];
  @property({ attribute: false }) providers: readonly ProviderCacheStatistics[] = [];

  protected override render(): unknown {
    const rows = this.providers.filter(({ entries, hits, misses }) => entries + hits + misses > 0);
    if (rows.length === 0) return nothing;
    const most = Math.max(...rows.map(({ entries }) => entries));
    return html`<table>
        <caption>By provider</caption>
        <thead>
          <tr>
            <th scope="col">Provider</th><th scope="col">New</th><th scope="col">Expired</th>
            <th scope="col">Hit rate</th><th scope="col" class="minor">Served expired</th><th scope="col">Size</th>
          </tr>
        </thead>
        <tbody>${rows.map((row) => this.#renderRow(row, most))}</tbody>
      </table>
      <p class="legend"><span><i class="first"></i>New</span><span><i class="second"></i>Expired</span></p>`;
  }

  #renderRow(row: ProviderCacheStatistics, most: number): TemplateResult {
    const name = this.facts.find(({ id }) => id === row.provider)?.name ?? row.provider;
    return html`<tr>
      <th scope="row">${name}${totalsBar(row, most)}</th>
      <td>${formatCount(row.active)}</td><td>${formatCount(row.expired)}</td>
      <td>${formatShare(shareOf(row.hits, row.misses))}</td><td class="minor">${formatCount(row.stale)}</td>
      <td>${formatSize(row.bytes)}</td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-cache-providers': RsCacheProviders;
  }
}
