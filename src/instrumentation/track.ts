/**
 * The tracks of the timeline and the colour each has in DevTools' Performance panel, one of those it
 * knows by name.
 */
export const TRACK_COLORS = {
  Calls: 'primary',
  SQL: 'tertiary',
  Lists: 'secondary',
  Search: 'secondary-dark',
  Jobs: 'primary-dark',
  Files: 'tertiary-dark',
  Cache: 'secondary-light',
  Providers: 'primary-light',
  Page: 'tertiary-light',
} as const;

/** What a span belongs to; spans of one track stand together in DevTools and in a trace. */
export type Track = keyof typeof TRACK_COLORS;

/** Where spans belong that do not say. */
export const DEFAULT_TRACK: Track = 'Page';
