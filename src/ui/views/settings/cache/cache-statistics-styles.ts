import { css } from 'lit';
import { cacheChartStyles } from './cache-charts.ts';

/** The cache's statistics. */
export const cacheStatisticsStyles = [
  cacheChartStyles,
  css`
    :host {
      margin-top: var(--space-4);
    }

    .tiles {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(112px, 1fr));
      gap: var(--space-3) var(--space-4);
      margin: 0 0 var(--space-4);
      font-variant-numeric: tabular-nums;
    }

    .tiles > :last-child {
      grid-column: span 2;
    }

    .tiles dt {
      color: var(--text-muted);
    }

    .tiles dd {
      margin: 0;
      font-size: var(--size-2);
      font-weight: 600;
    }

    .buttons {
      justify-content: flex-start;
    }

    .muted {
      color: var(--text-muted);
    }

    .outcome {
      min-height: 1.4em;
      margin: var(--space-2) 0 0;
      overflow-wrap: anywhere;
    }

    [aria-disabled='true'] {
      opacity: 0.5;
    }
  `,
];
