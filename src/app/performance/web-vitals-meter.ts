import { type MetricType, onCLS, onINP, onLCP } from 'web-vitals';

/** How a person felt the page, by https://web.dev/vitals. */
export interface WebVital {
  readonly name: 'INP' | 'LCP' | 'CLS';
  /** ms; of CLS a score. Undefined until there is one. */
  readonly value: number | undefined;
  readonly rating: MetricType['rating'] | undefined;
  /** Whether this browser measures it. */
  readonly isAvailable: boolean;
}

const NEEDED = { INP: 'event', LCP: 'largest-contentful-paint', CLS: 'layout-shift' } as const;
const NAMES = ['INP', 'LCP', 'CLS'] as const;

const latest = new Map<string, MetricType>();
let isStarted = false;

/** The page's vitals so far; measured from the first call on, with what the browser kept of before. */
export function webVitals(): WebVital[] {
  if (!isStarted) start();
  return NAMES.map((name) => {
    const metric = latest.get(name);
    return {
      name,
      value: metric?.value,
      rating: metric?.rating,
      isAvailable: PerformanceObserver.supportedEntryTypes?.includes(NEEDED[name]) ?? false,
    };
  });
}

/** Once a page: the library's observers have no end. */
function start(): void {
  isStarted = true;
  const keep = (metric: MetricType) => latest.set(metric.name, metric);
  for (const on of [onINP, onLCP, onCLS]) on(keep, { reportAllChanges: true });
}
