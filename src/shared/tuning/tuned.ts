import { type Limits, within } from './tuning-limits.ts';

/** A number the app works with, beside what it would be had nobody chosen it. */
export interface Tuned {
  /** What holds: the person's choice within its limits, or what is recommended. */
  readonly value: number;
  readonly recommended: number;
  /** Why so much is recommended: a sentence for a person. */
  readonly reason: string;
  readonly isChosen: boolean;
}

/** The choice where there is one, and else what is recommended; both rounded and kept within the limits. */
export function tuned(recommended: number, reason: string, limits: Limits, chosen: number | null): Tuned {
  const fallback = within(limits, recommended) ?? limits.min;
  const choice = chosen === null ? undefined : within(limits, chosen);
  return { value: choice ?? fallback, recommended: fallback, reason, isChosen: choice !== undefined };
}

/** "1 core", "8 cores". */
export function coresText(cores: number): string {
  return `${cores} ${cores === 1 ? 'core' : 'cores'}`;
}
