import { type Limits, TUNING_LIMITS, within } from '../shared/tuning/tuning-limits.ts';
import { POSTER_SIZES, type PosterSize } from './list/grid-geometry.ts';
import type { ListView } from './route.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Hues an accent may have, in degrees of OKLCH, by name. */
export const ACCENTS = { blue: 264, violet: 300, rose: 5, amber: 65, green: 152, teal: 195 } as const;
export type Accent = keyof typeof ACCENTS;

export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

/** What a person has chosen for this browser. */
export interface Settings {
  /** Database workers that only read; null: as many as recommended. */
  readonly readers: number | null;
  /** Requests to the network under way at once; null: as many as recommended. */
  readonly networkConcurrency: number | null;
  /** Titles an import stores at once; null: as many as recommended. */
  readonly batchSize: number | null;
  /** Items a list asks for at once. */
  readonly pageSize: number;
  /** So near to the end of what is loaded, a list asks for more. */
  readonly prefetchThreshold: number;
  readonly theme: Theme;
  readonly accent: Accent;
  readonly view: ListView;
  readonly posterSize: PosterSize;
  readonly density: Density;
  /** Whether the app begins at home, not in the list of all titles. */
  readonly beginsAtHome: boolean;
  /** Whether the side bar shows icons only. */
  readonly narrowSideBar: boolean;
  /** Whether it is recorded what takes how long (docs/performance.md). */
  readonly recordTimes: boolean;
}

/** Lowest and highest value of the numbers among the settings. */
export const SETTING_LIMITS = {
  ...TUNING_LIMITS,
  pageSize: { min: 25, max: 500 },
  prefetchThreshold: { min: 0, max: 200 },
} as const satisfies Record<string, Limits>;

export const DEFAULT_SETTINGS: Settings = {
  readers: null,
  networkConcurrency: null,
  batchSize: null,
  pageSize: 100,
  prefetchThreshold: 20,
  theme: 'system',
  accent: 'blue',
  view: 'grid',
  posterSize: 'medium',
  density: 'comfortable',
  beginsAtHome: false,
  narrowSideBar: false,
  recordTimes: true,
};

/** Reads settings as they were stored. What is missing, unknown or out of range takes its default. */
export function parseSettings(text: string | null): Settings {
  const stored = parseObject(text);
  const base = DEFAULT_SETTINGS;
  return {
    readers: numberIn('readers', stored.readers) ?? base.readers,
    networkConcurrency: numberIn('networkConcurrency', stored.networkConcurrency) ?? base.networkConcurrency,
    batchSize: numberIn('batchSize', stored.batchSize) ?? base.batchSize,
    pageSize: numberIn('pageSize', stored.pageSize) ?? base.pageSize,
    prefetchThreshold: numberIn('prefetchThreshold', stored.prefetchThreshold) ?? base.prefetchThreshold,
    theme: oneOf(THEMES, stored.theme) ?? base.theme,
    accent: oneOf(Object.keys(ACCENTS) as Accent[], stored.accent) ?? base.accent,
    view: oneOf(['grid', 'table'] as const, stored.view) ?? base.view,
    posterSize: oneOf(POSTER_SIZES, stored.posterSize) ?? base.posterSize,
    density: oneOf(DENSITIES, stored.density) ?? base.density,
    beginsAtHome: stored.beginsAtHome === true,
    narrowSideBar: stored.narrowSideBar === true,
    recordTimes: stored.recordTimes !== false,
  };
}

/** A number within its limits, rounded; undefined for anything that is no number. */
export function numberIn(name: keyof typeof SETTING_LIMITS, value: unknown): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  return within(SETTING_LIMITS[name], value);
}

function oneOf<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((candidate) => candidate === value);
}

function parseObject(text: string | null): Partial<Record<keyof Settings, unknown>> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
