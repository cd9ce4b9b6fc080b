import type { ProviderId } from './provider-id.ts';
import type { TitleKind } from './title-query.ts';

/** What a person enters for a provider. */
export type ProviderKeyField = 'key' | 'alternativeKey' | 'pin' | 'username' | 'password';

/** What a provider is and asks of those who use it. */
export interface ProviderFacts {
  readonly id: ProviderId;
  readonly name: string;
  /** One sentence: what it is good for. */
  readonly description: string;
  /** Page for a person. */
  readonly homepage: string;
  /** Kinds of titles it is asked for; empty: subtitles only. */
  readonly kinds: readonly TitleKind[];
  /** Whether it is asked for anime only. */
  readonly onlyAnime?: boolean;
  /** Whether it answers without a key. */
  readonly keyless: boolean;
  /** The keys it takes; the first is the one it needs. */
  readonly keyFields: readonly ProviderKeyField[];
  /** Where one gets a key. */
  readonly keyPage?: string;
  /** Where it answers, without a slash at the end. */
  readonly apiBase: string;
  /** Where its pictures are; absent where addresses come whole. */
  readonly imageBase?: string;
  /** Further hosts its answers and pictures come from. */
  readonly hosts: readonly string[];
  /** Requests in a span of time, and at once. */
  readonly limit: { readonly requests: number; readonly perMs: number; readonly concurrent: number };
  /** Requests a day, where it counts them. */
  readonly dailyLimit?: number;
  /** Longest time an answer may be kept, in ms; absent: as long as one likes. */
  readonly longestCacheMs?: number;
  readonly terms: {
    /** What has to be shown where its data is. */
    readonly attribution: string;
    /** Such as `CC BY-SA 4.0`. */
    readonly licence: string;
    readonly url: string;
  };
  /** What it needs of a browser: CORS and the referrer it wants to see. */
  readonly access: {
    readonly cors: string;
    readonly referrerPolicy: ReferrerPolicyName;
  };
}

/** The policies of the Fetch standard that are used here. */
export type ReferrerPolicyName = 'no-referrer' | 'origin' | 'strict-origin-when-cross-origin';

/** How a provider is doing. */
export interface ProviderState {
  readonly id: ProviderId;
  readonly state:
    | 'ok'
    | 'off'
    | 'key-missing'
    | 'key-refused'
    | 'limited'
    | 'resting'
    | 'offline'
    | 'failing';
  /** When `limited` or `resting` ends: ms since the epoch. */
  readonly until: number | null;
  /** In words, when it is not `ok`. */
  readonly message: string | null;
  readonly budget: {
    /** Requests in the present span of time, and how many it allows. */
    readonly used: number;
    readonly allowed: number;
    readonly perMs: number;
    readonly waiting: number;
    /** Since midnight. */
    readonly today: number;
    readonly dailyLimit: number | null;
  };
  /** ms since the epoch; null: not asked since the app was started. */
  readonly lastAnswerAt: number | null;
  readonly lastFailure: { readonly at: number; readonly message: string } | null;
}

/** What a test of a provider's key found. */
export interface ProviderTest {
  readonly ok: boolean;
  /** One sentence: that it works, or what is wrong. */
  readonly message: string;
  readonly durationMs: number;
}
