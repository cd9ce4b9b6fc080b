/** Which of a figure's numbers a target speaks of. */
export type Statistic = 'p50' | 'p95' | 'max';

/** What a figure should not exceed. */
export interface Target {
  readonly statistic: Statistic;
  /** In the figure's unit. */
  readonly atMost: number;
  /** It was set for libraries of up to so many titles; absent: for up to a million. */
  readonly mostItems?: number;
}

/** Something the self-test measures. */
export interface FigureSpec {
  readonly name: FigureName;
  readonly label: string;
  /** What is timed, in a few words. */
  readonly hint: string;
  readonly unit: 'ms' | 'titles/s' | 'MB/s';
  readonly targets: readonly Target[];
}

/** Names are those of the benchmarks (docs/performance.md) where both measure the same. */
export type FigureName =
  | 'storage.write'
  | 'storage.read'
  | 'import.total'
  | 'import.rate'
  | 'page.first_of_new_order'
  | 'page.order_ready'
  | 'page.any_depth'
  | 'filter.type'
  | 'count'
  | 'person.page'
  | 'scroll.frame'
  | 'remove.total';

const TEN_THOUSAND = 10_000;

function atSmall(atMost: number): Target {
  return { statistic: 'p95', atMost, mostItems: TEN_THOUSAND };
}

/** All figures in the order they are measured. */
export const FIGURES: readonly FigureSpec[] = [
  {
    name: 'storage.write',
    label: 'Writing to storage',
    hint: '32 MB into the browser’s private files',
    unit: 'MB/s',
    targets: [],
  },
  {
    name: 'storage.read',
    label: 'Reading from storage',
    hint: 'the same file, read back',
    unit: 'MB/s',
    targets: [],
  },
  {
    name: 'import.total',
    label: 'Import',
    hint: 'all titles with casts, indexes and full text',
    unit: 'ms',
    targets: [{ statistic: 'p50', atMost: 10_000, mostItems: TEN_THOUSAND }],
  },
  {
    name: 'import.rate',
    label: 'Import rate',
    hint: 'the same as titles a second',
    unit: 'titles/s',
    targets: [],
  },
  {
    name: 'page.first_of_new_order',
    label: 'First page of a list',
    hint: '100 titles in an order not seen before',
    unit: 'ms',
    targets: [{ statistic: 'p95', atMost: 16 }, atSmall(1000)],
  },
  {
    name: 'page.order_ready',
    label: 'Order ready',
    hint: 'until any page of that list can be had at once',
    unit: 'ms',
    targets: [{ statistic: 'p95', atMost: 600 }],
  },
  {
    name: 'page.any_depth',
    label: 'Page at any depth',
    hint: '100 titles more, anywhere in the list',
    unit: 'ms',
    targets: [{ statistic: 'p95', atMost: 5 }, atSmall(500)],
  },
  {
    name: 'filter.type',
    label: 'Filter',
    hint: 'first page of one type of title, in every order',
    unit: 'ms',
    targets: [atSmall(300)],
  },
  {
    name: 'count',
    label: 'Counts',
    hint: 'titles of the library, of a type, of all',
    unit: 'ms',
    targets: [{ statistic: 'p95', atMost: 2 }, atSmall(50)],
  },
  {
    name: 'person.page',
    label: 'Person page',
    hint: 'a person with all their works',
    unit: 'ms',
    targets: [atSmall(100)],
  },
  {
    name: 'scroll.frame',
    label: 'Frames while scrolling',
    hint: 'the table, 3,000 pixels a frame',
    unit: 'ms',
    targets: [{ statistic: 'p95', atMost: 20 }],
  },
  {
    name: 'remove.total',
    label: 'Removal',
    hint: 'of the library that was made for this',
    unit: 'ms',
    targets: [],
  },
];

/** The targets of a figure that were set for a library of so many titles. */
export function targetsFor({ targets }: FigureSpec, items: number): readonly Target[] {
  return targets.filter(({ mostItems }) => mostItems === undefined || items <= mostItems);
}
