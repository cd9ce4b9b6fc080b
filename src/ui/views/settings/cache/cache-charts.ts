import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { CacheTotals, CacheUses } from '../../../../shared/cache/cache-statistics.ts';
import { formatCount } from '../../../../shared/format-number.ts';

/** Colours and sizes of the charts in this file; the lightness differs as well as the hue. */
export const cacheChartStyles = css`
  .chart {
    display: block;
    width: 100%;
    height: 10px;
    overflow: visible;
  }

  .chart .ground {
    fill: var(--surface-pressed);
  }

  .first {
    fill: var(--accent);
    background: var(--accent);
  }

  .second {
    fill: color-mix(in oklch, var(--accent) 45%, var(--surface));
    background: color-mix(in oklch, var(--accent) 45%, var(--surface));
  }

  .third {
    fill: var(--line-control);
    background: var(--line-control);
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
    margin: var(--space-1) 0 0;
    color: var(--text-muted);
  }

  .legend i {
    display: inline-block;
    width: 10px;
    height: 10px;
    margin-inline-end: var(--space-1);
    border-radius: 2px;
  }

  @media (forced-colors: active) {
    .chart,
    .legend i {
      forced-color-adjust: none;
    }
  }
`;

/** A part of a bar. */
interface Piece {
  readonly name: 'first' | 'second' | 'third';
  readonly value: number;
}

/** Values one behind the other as shares of `whole`; says nothing to a screen reader. */
function stackedBar(pieces: readonly Piece[], whole: number): TemplateResult {
  let x = 0;
  const shapes = pieces.map(({ name, value }) => {
    const width = whole > 0 ? (value / whole) * 100 : 0;
    const from = x;
    x += width;
    if (value === 0) return nothing;
    return svg`<rect class=${name} x=${`${from.toFixed(2)}%`} width=${`${width.toFixed(2)}%`} height="100%"></rect>`;
  });
  return html`<svg class="chart" aria-hidden="true"><rect class="ground" width="100%" height="100%"></rect>${shapes}</svg>`;
}

/** Answers of one provider against the most that any has. */
export function totalsBar({ entries, expired }: CacheTotals, most: number): TemplateResult {
  const pieces = [
    { name: 'first', value: entries - expired },
    { name: 'second', value: expired },
  ] as const;
  return stackedBar(pieces, most);
}

/** What became of the questions, as a bar with a legend that has the numbers. */
export function usesBar({ hits, misses, stale }: CacheUses): TemplateResult {
  const pieces = [
    { name: 'first', value: hits - stale, label: 'From the cache' },
    { name: 'second', value: stale, label: 'From the cache, expired' },
    { name: 'third', value: misses, label: 'Asked for' },
  ] as const;
  return html`<div class="uses">
    ${stackedBar(pieces, hits + misses)}
    <p class="legend">${pieces.map(({ name, value, label }) => html`<span><i class=${name}></i>${label}: ${formatCount(value)}</span>`)}</p>
  </div>`;
}
