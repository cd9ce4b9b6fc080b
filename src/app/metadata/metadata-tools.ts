import type { MetadataClient } from '../../client/metadata-client.ts';
import type { EpisodesApi } from '../../rpc/episodes-api.ts';
import type { InboxApi, InboxWritesApi } from '../../rpc/inbox-api.ts';
import type { ArtworkUseReads, MetadataWritesApi } from '../../rpc/metadata-writes-api.ts';
import type { Unwrapped } from '../backend.ts';
import type { MetadataSettingsStore } from './metadata-settings-store.ts';
import type { ProviderKeysStore } from './provider-keys-store.ts';

/** Everything the app needs to ask providers and to show what they list; loaded when it is first wanted. */
export interface MetadataTools {
  readonly client: MetadataClient;
  readonly settings: MetadataSettingsStore;
  readonly keys: ProviderKeysStore;
  /** The database's side: what providers say of an item is stored there. */
  readonly writes: Unwrapped<MetadataWritesApi>;
  /** What the database says of the episodes of series. */
  readonly episodes: Unwrapped<EpisodesApi>;
  /** Titles that wait to be matched, and deciding on them. */
  readonly inbox: Unwrapped<InboxApi & InboxWritesApi>;
  /** What the database says of the pictures in use, and of those that wait to be fetched. */
  readonly artworkUse: Unwrapped<Pick<ArtworkUseReads, 'totals' | 'pending'>>;
}
