import type { ProviderUses } from '../../rpc/cache-api.ts';
import type { CacheEntryFacts } from '../../shared/cache/cache-entry.ts';
import type { CacheTotals, CacheUses } from '../../shared/cache/cache-statistics.ts';
import type { ProviderId } from '../../shared/metadata/provider-id.ts';
import { ExpiryHistogram } from './expiry-histogram.ts';

/** Bodies that belong to no entry any more and have not been deleted yet. */
export interface LeftoverBodies {
  /** All of the provider's bodies that expire by then, ms since the epoch. */
  readonly until: number;
  /** Some of them belong to entries that were put there since. */
  readonly isMixed: boolean;
  /** Other than before when more of them have come. */
  readonly round: number;
}

/** Counts of one provider. */
export interface ProviderCounts extends Omit<CacheTotals, 'expired'>, CacheUses {
  readonly expiry: ExpiryHistogram;
  readonly leftover: LeftoverBodies | null;
}

const NUMBERS = ['entries', 'bytes', 'hits', 'misses', 'stale'] as const;

/** The counts that are written along with every change, by provider. */
export class CacheCounters {
  readonly #counts = new Map<ProviderId, ProviderCounts>();

  /** As they were stored; what is damaged counts as nothing. */
  static from(value: unknown): CacheCounters {
    const counters = new CacheCounters();
    if (!(value instanceof Map)) return counters;
    for (const [provider, stored] of value) {
      const counts = nothing();
      for (const name of NUMBERS) {
        const count: unknown = stored?.[name];
        if (typeof count === 'number' && count > 0) counts[name] = count;
      }
      const leftover = readLeftover(stored?.leftover);
      counters.#counts.set(provider, { ...counts, expiry: ExpiryHistogram.from(stored?.expiry), leftover });
    }
    return counters;
  }

  toRecord(): ReadonlyMap<string, unknown> {
    return new Map(
      [...this.#counts].map(([provider, counts]) => [
        provider,
        { ...counts, expiry: counts.expiry.toRecord() },
      ]),
    );
  }

  entries(): readonly (readonly [ProviderId, ProviderCounts])[] {
    return [...this.#counts];
  }

  of(provider: ProviderId): ProviderCounts {
    return this.#counts.get(provider) ?? nothing();
  }

  /** Counts an entry that has come. */
  add({ provider, bytes, expiresAt }: CacheEntryFacts): void {
    const before = this.of(provider);
    before.expiry.add(expiresAt, 1);
    const { leftover } = before;
    this.#counts.set(provider, {
      ...before,
      entries: before.entries + 1,
      bytes: before.bytes + bytes,
      leftover: leftover && { ...leftover, isMixed: leftover.isMixed || expiresAt <= leftover.until },
    });
  }

  /** Counts an entry that has gone. */
  subtract({ provider, bytes, expiresAt }: CacheEntryFacts): void {
    const before = this.of(provider);
    before.expiry.add(expiresAt, -1);
    this.#counts.set(provider, {
      ...before,
      entries: Math.max(0, before.entries - 1),
      bytes: Math.max(0, before.bytes - bytes),
    });
  }

  use({ provider, hits, misses, stale }: ProviderUses): void {
    const before = this.of(provider);
    this.#counts.set(provider, {
      ...before,
      hits: before.hits + hits,
      misses: before.misses + misses,
      stale: before.stale + stale,
    });
  }

  /** Takes what has been counted anew in the place of what was added up. */
  recount(counted: ReadonlyMap<ProviderId, Pick<ProviderCounts, 'entries' | 'bytes' | 'expiry'>>): void {
    for (const provider of new Set([...this.#counts.keys(), ...counted.keys()])) {
      const own = counted.get(provider) ?? { entries: 0, bytes: 0, expiry: new ExpiryHistogram() };
      this.#counts.set(provider, { ...this.of(provider), ...own });
    }
  }

  forgetUses(provider: ProviderId): void {
    this.#counts.set(provider, { ...this.of(provider), hits: 0, misses: 0, stale: 0 });
  }

  /** Notes that bodies are left over; those from before as well. */
  addLeftover(provider: ProviderId, until: number): void {
    const before = this.of(provider);
    this.#counts.set(provider, {
      ...before,
      leftover: {
        until: Math.max(until, before.leftover?.until ?? 0),
        isMixed: before.leftover?.isMixed ?? false,
        round: (before.leftover?.round ?? 0) + 1,
      },
    });
  }

  /** Notes that no bodies are left over. */
  clearLeftover(provider: ProviderId): void {
    this.#counts.set(provider, { ...this.of(provider), leftover: null });
  }
}

function nothing() {
  const numbers = { entries: 0, bytes: 0, hits: 0, misses: 0, stale: 0 };
  return { ...numbers, expiry: new ExpiryHistogram(), leftover: null };
}

function readLeftover(value: unknown): LeftoverBodies | null {
  const { until, isMixed, round } = (value ?? {}) as Partial<LeftoverBodies>;
  return typeof until === 'number' ? { until, isMixed: isMixed !== false, round: round ?? 0 } : null;
}
