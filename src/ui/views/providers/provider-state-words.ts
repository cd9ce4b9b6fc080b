import type { TemplateResult } from 'lit';
import type { ProviderState } from '../../../shared/metadata/provider-facts.ts';
import {
  iconAlert,
  iconCheck,
  iconClock,
  iconKey,
  iconLock,
  iconOff,
  iconOffline,
  iconRest,
} from '../../later-icons.ts';

/** What the interface says of a state, with the sign for it. */
export interface StateWords {
  readonly label: string;
  readonly icon: TemplateResult;
  /** Colour of the sign; the words say the same. */
  readonly tone: 'good' | 'warning' | 'bad' | 'quiet';
}

const WORDS: Readonly<Record<ProviderState['state'], StateWords>> = {
  ok: { label: 'Ready', icon: iconCheck, tone: 'good' },
  off: { label: 'Off', icon: iconOff, tone: 'quiet' },
  'key-missing': { label: 'Needs a key', icon: iconKey, tone: 'warning' },
  'key-refused': { label: 'Key refused', icon: iconLock, tone: 'bad' },
  limited: { label: 'At its limit', icon: iconClock, tone: 'warning' },
  resting: { label: 'Left alone after failures', icon: iconRest, tone: 'warning' },
  offline: { label: 'Offline', icon: iconOffline, tone: 'quiet' },
  failing: { label: 'Failing', icon: iconAlert, tone: 'bad' },
};

/** What to say of a provider's state; of one that ends, for how long it still lasts. */
export function stateWords({ state, until }: ProviderState, now: number): StateWords {
  const words = WORDS[state];
  if (until === null || until <= now) return words;
  return { ...words, label: `${words.label} for ${sayDuration(until - now)}` };
}

/** A short time as people say it: "12 s", "3 min", "2 h". */
export function sayDuration(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.ceil(minutes / 60)} h`;
}

/** How long something is past: "12 s ago". */
export function sayAgo(then: number, now: number): string {
  return now - then < 1000 ? 'just now' : `${sayDuration(now - then)} ago`;
}
