/** All suites in the order they run: `import` fills the library the others read. */
export const SUITE_NAMES = ['import', 'startup', 'page', 'count', 'scroll'] as const;

/** One of {@link SUITE_NAMES}. */
export type SuiteName = (typeof SUITE_NAMES)[number];
