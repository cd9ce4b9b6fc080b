import { type Clock, SYSTEM_CLOCK } from './clock.ts';
import type { RequestSlots } from './request-slots.ts';

/** What the machine gives to whoever asks a provider; tests give something else. */
export interface HttpEnvironment {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** False only when there is no network at all. */
  readonly isOnline: () => boolean;
  /** From 0 to less than 1. */
  readonly random: () => number;
  /** Longest body that is read, in bytes after unpacking. */
  readonly longestBody: number;
  /** Requests of all providers that may be under way at once; absent: as many as each of them allows. */
  readonly slots?: RequestSlots;
}

/** The browser's own (and Node's, which has no `navigator`). */
export const BROWSER_ENVIRONMENT: HttpEnvironment = {
  fetch: (input, init) => fetch(input, init),
  clock: SYSTEM_CLOCK,
  isOnline: () => (globalThis as { navigator?: { onLine?: boolean } }).navigator?.onLine !== false,
  random: Math.random,
  longestBody: 20_000_000,
};
