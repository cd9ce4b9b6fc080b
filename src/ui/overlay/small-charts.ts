import { css, html, svg, type TemplateResult } from 'lit';
import type { SpanParts } from '../../instrumentation/span.ts';

/** Colours and sizes of the charts in this file. */
export const chartStyles = css`
  /* Nothing that scales, clips or blends: the browser arranges what does anew in every frame of scrolling. */
  .spark,
  .bar {
    display: block;
    overflow: visible;
  }

  .spark {
    width: 60px;
    height: 16px;
    fill: var(--accent);
  }

  .bar {
    width: 100%;
    height: 4px;
  }

  .bar .ground {
    fill: var(--surface-pressed);
  }

  .execution {
    fill: var(--accent);
    background: var(--accent);
  }

  .queue {
    fill: var(--warning);
    background: var(--warning);
  }

  .transfer {
    fill: var(--line-control);
    background: var(--line-control);
  }
`;

/** Values over time as columns, the largest as high as the chart; says nothing to a screen reader. */
export function sparkline(values: readonly number[]): TemplateResult {
  const largest = Math.max(...values);
  const width = 60 / values.length;
  const columns = values.map((value, index) => {
    if (value <= 0) return '';
    const height = Math.max(1, (value / largest) * 16);
    return `M${(index * width).toFixed(1)} 16v${(-height).toFixed(1)}h${width.toFixed(1)}V16z`;
  });
  return html`<svg class="spark" aria-hidden="true"><path d=${columns.join('')}></path></svg>`;
}

/** A share of 0–1 as a bar. */
export function shareBar(share: number): TemplateResult {
  const width = `${(Math.min(1, Math.max(0, share)) * 100).toFixed(1)}%`;
  return html`<svg class="bar" aria-hidden="true">
    <rect class="ground" width="100%" height="100%"></rect><rect class="execution" width=${width} height="100%"></rect>
  </svg>`;
}

/** A time as a share of the largest, split into what it went into where that is known. */
export function partsBar(parts: SpanParts | null, total: number, largest: number): TemplateResult {
  const { queue, execution, transfer } = parts ?? { queue: 0, execution: total, transfer: 0 };
  const scale = largest > 0 ? 100 / largest : 0;
  let x = 0;
  const piece = (name: string, ms: number) => {
    const from = x;
    x += ms * scale;
    return svg`<rect class=${name} x=${`${from.toFixed(2)}%`} width=${`${(ms * scale).toFixed(2)}%`} height="100%"></rect>`;
  };
  return html`<svg class="bar" aria-hidden="true">
    ${piece('queue', queue)}${piece('execution', execution)}${piece('transfer', transfer)}
  </svg>`;
}
