/** What a figure must not exceed on 2 cores. */
export interface Target {
  readonly figure: 'p50' | 'p95' | 'max';
  readonly atMost: number;
  /** Titles in the largest library that it is of. */
  readonly items: number;
}

type Limit = Omit<Target, 'items'>;

/** With three credits a title; a smaller library has to keep to them all the more. */
const FULL_ITEMS = 1_000_000;
const FULL_TARGETS: Readonly<Record<string, Limit>> = {
  'startup.first_rows': { figure: 'p50', atMost: 500 },
  'startup.ratio_to_small': { figure: 'p50', atMost: 1.3 },
  'import.total': { figure: 'p50', atMost: 75_000 },
  'import.heap_growth': { figure: 'max', atMost: 60 },
  'import.add_10k': { figure: 'p50', atMost: 10_000 },
  'page.any_depth': { figure: 'p95', atMost: 5 },
  'page.any_depth_while_importing': { figure: 'p95', atMost: 10 },
  'page.first_of_new_order': { figure: 'p95', atMost: 16 },
  'page.order_ready': { figure: 'p95', atMost: 600 },
  'count.library': { figure: 'p95', atMost: 2 },
  'count.type': { figure: 'p95', atMost: 2 },
  'count.all': { figure: 'p95', atMost: 2 },
  'search.all': { figure: 'p95', atMost: 50 },
  'search.rare': { figure: 'p95', atMost: 50 },
  'search.middling': { figure: 'p95', atMost: 50 },
  'search.common': { figure: 'p95', atMost: 50 },
  'search.one_letter': { figure: 'p95', atMost: 50 },
  'search.worst': { figure: 'p95', atMost: 100 },
  'filter.first_page': { figure: 'p95', atMost: 30 },
  'filter.total': { figure: 'p95', atMost: 100 },
  'facets.after_first_page': { figure: 'p95', atMost: 100 },
  'dashboard.open': { figure: 'p95', atMost: 200 },
  'dashboard.open_changed': { figure: 'p95', atMost: 200 },
  'item.open': { figure: 'p95', atMost: 50 },
  'duplicates.report': { figure: 'p95', atMost: 5000 },
  'people.works': { figure: 'p95', atMost: 10 },
  'people.search': { figure: 'p95', atMost: 50 },
  'edit.index_update': { figure: 'p95', atMost: 5 },
  'edit.commit': { figure: 'p95', atMost: 30 },
  'batch.tag_100k': { figure: 'p50', atMost: 3000 },
  'batch.undo_100k': { figure: 'p50', atMost: 3000 },
  'batch.page_meanwhile': { figure: 'p95', atMost: 50 },
  'native.ratio': { figure: 'p50', atMost: 2 },
  'scroll.frame': { figure: 'p95', atMost: 20 },
  'scroll.blank_frames': { figure: 'max', atMost: 0 },
  'scroll.rows_in_dom': { figure: 'max', atMost: 60 },
  'scroll.longest_task': { figure: 'max', atMost: 50 },
  'scroll.frame_while_importing': { figure: 'p95', atMost: 20 },
  'scroll.blank_frames_while_importing': { figure: 'max', atMost: 0 },
  'scroll.rows_in_dom_while_importing': { figure: 'max', atMost: 60 },
  'scroll.longest_task_while_importing': { figure: 'max', atMost: 50 },
  'overhead.disabled_timer': { figure: 'p50', atMost: 50 },
  'overhead.span': { figure: 'p50', atMost: 2 },
  'overhead.overlay_frame': { figure: 'p50', atMost: 0.3 },
  'overhead.overlay_scroll': { figure: 'p50', atMost: 1.05 },
  'overhead.import_percent': { figure: 'p50', atMost: 1 },
  'overhead.memory_after_100k': { figure: 'max', atMost: 5 },
  'parse.per_name': { figure: 'p95', atMost: 0.2 },
  // With 100,000 answers in the cache.
  'cache.hit': { figure: 'p95', atMost: 3 },
  'cache.hit_median': { figure: 'p50', atMost: 1 },
  'cache.lookups_10k': { figure: 'p50', atMost: 5000 },
  'cache.requests_warm': { figure: 'max', atMost: 0 },
  'cache.statistics': { figure: 'p95', atMost: 20 },
  'cache.clear_expired': { figure: 'p50', atMost: 1000 },
  'cache.longest_task': { figure: 'max', atMost: 50 },
  // Of 100,000 files.
  'scan.first_rows': { figure: 'p50', atMost: 1000 },
  'scan.total': { figure: 'p50', atMost: 60_000 },
  'scan.rescan_unchanged': { figure: 'p50', atMost: 10_000 },
  'scan.longest_task': { figure: 'max', atMost: 50 },
  // Of 10,000 titles, all answers kept.
  'match.items_10k_warm': { figure: 'p50', atMost: 30_000 },
  // Of 32,000 answers: two names that stand for one title are not always joined the same way.
  'match.requests_warm': { figure: 'max', atMost: 10 },
  'match.longest_task': { figure: 'max', atMost: 50 },
  'match.wrong_percent': { figure: 'max', atMost: 3 },
  'match.left_percent': { figure: 'max', atMost: 10 },
  'match.cold_to_limits': { figure: 'p50', atMost: 1.2 },
  'match.cold_most_in_span': { figure: 'max', atMost: 1 },
};

/** What was asked for from the beginning, up to so many titles. */
const SEED_ITEMS = 10_000;
const SEED_TARGETS: Readonly<Record<string, Limit>> = {
  'seed.list': { figure: 'p50', atMost: 1000 },
  'seed.fetch_more': { figure: 'p50', atMost: 500 },
  'seed.person': { figure: 'p50', atMost: 100 },
  'seed.counts': { figure: 'p50', atMost: 50 },
  'seed.insert': { figure: 'p50', atMost: 1 },
  'seed.batch_100': { figure: 'p50', atMost: 100 },
  'seed.filter': { figure: 'p50', atMost: 300 },
  'seed.search': { figure: 'p50', atMost: 500 },
  // Going to a title by its beginning, in the list.
  'seed.type_ahead': { figure: 'p50', atMost: 500 },
};

/** The target of a result on a library of so many titles, where it has one. */
export function targetOf(name: string, items: number): Target | undefined {
  const full = FULL_TARGETS[name];
  if (full !== undefined) return { ...full, items: FULL_ITEMS };
  const seed = items <= SEED_ITEMS ? SEED_TARGETS[name] : undefined;
  return seed && { ...seed, items: SEED_ITEMS };
}
