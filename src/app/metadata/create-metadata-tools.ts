import type { DatabaseClient } from '../../client/database-client.ts';
import { MetadataClient } from '../../client/metadata-client.ts';
import { startMetadataWorker } from '../../client/start-metadata-worker.ts';
import { asReply } from '../../shared/reply.ts';
import { networkConcurrency } from '../../shared/tuning/network-concurrency.ts';
import type { SettingsStore } from '../settings-store.ts';
import { thisMachine } from '../this-machine.ts';
import { MetadataSettingsStore } from './metadata-settings-store.ts';
import type { MetadataTools } from './metadata-tools.ts';
import { ProviderKeysStore } from './provider-keys-store.ts';

/** Where things are stored, and the database. */
export interface MetadataToolsOptions {
  readonly database: DatabaseClient;
  /** From `storagePrefix`. */
  readonly prefix: string;
  /** Those of the app: whether times are recorded, and how many requests are made at once. */
  readonly appSettings: Pick<SettingsStore, 'value' | 'subscribe'>;
}

/** Makes all that asking providers needs; the worker is started with the first question. */
export function createMetadataTools({ database, prefix, appSettings }: MetadataToolsOptions): MetadataTools {
  const settings = new MetadataSettingsStore(localStorage, `${prefix}~metadata-settings`);
  const keys = new ProviderKeysStore(localStorage, `${prefix}~provider-keys`);
  const client = new MetadataClient({
    createWorker: startMetadataWorker,
    setup: () => ({
      prefix,
      settings: settings.value,
      keys: keys.value,
      requestsAtOnce: networkConcurrency(thisMachine(), appSettings.value.networkConcurrency).value,
    }),
    database: {
      usedKeys: (stored) => asReply(database.read((apis) => apis.artworkUse.usedKeys(stored))),
      getMany: (wanted) => asReply(database.read((apis) => apis.providerCache.getMany(wanted))),
      totals: (now) => asReply(database.read((apis) => apis.providerCache.totals(now))),
      setMany: (entries) => asReply(database.write((apis) => apis.providerCacheWrites.setMany(entries))),
      deleteMany: (gone) => asReply(database.write((apis) => apis.providerCacheWrites.deleteMany(gone))),
      clear: (provider) => asReply(database.write((apis) => apis.providerCacheWrites.clear(provider))),
      note: (touches, uses) =>
        asReply(database.write((apis) => apis.providerCacheWrites.note(touches, uses))),
      removePast: (limit, now) =>
        asReply(database.write((apis) => apis.providerCacheWrites.removePast(limit, now))),
      evictTo: (bytes) => asReply(database.write((apis) => apis.providerCacheWrites.evictTo(bytes))),
    },
  });
  settings.subscribe(() => void client.configure());
  keys.subscribe(() => void client.configure());
  let { networkConcurrency: requests } = appSettings.value;
  appSettings.subscribe((changed) => {
    client.setRecording(changed.recordTimes);
    if (changed.networkConcurrency === requests) return;
    requests = changed.networkConcurrency;
    void client.configure();
  });
  return {
    client,
    settings,
    keys,
    episodes: {
      seasons: (seriesId, today) => database.read((apis) => apis.episodes.seasons(seriesId, today)),
      season: (seriesId, season, today) =>
        database.read((apis) => apis.episodes.season(seriesId, season, today)),
      neighbours: (itemId) => database.read((apis) => apis.episodes.neighbours(itemId)),
    },
    artworkUse: {
      totals: () => database.read((apis) => apis.artworkUse.totals()),
      pending: () => database.read((apis) => apis.artworkUse.pending()),
    },
    inbox: {
      counts: () => database.read((apis) => apis.inbox.counts()),
      order: (list, libraryId) => database.read((apis) => apis.inbox.order(list, libraryId)),
      rows: (list, ids) => database.read((apis) => apis.inbox.rows(list, ids)),
      get: (id) => database.read((apis) => apis.inbox.get(id)),
      accept: (ids, accepted) => database.write((apis) => apis.inboxWrites.accept(ids, accepted)),
      skip: (ids) => database.write((apis) => apis.inboxWrites.skip(ids)),
      unskip: (ids) => database.write((apis) => apis.inboxWrites.unskip(ids)),
      refuse: (ids) => database.write((apis) => apis.inboxWrites.refuse(ids)),
    },
    writes: {
      apply: (itemId, details) => database.write((apis) => apis.metadataWrites.apply(itemId, details)),
      setArtwork: (itemId, artwork) =>
        database.write((apis) => apis.metadataWrites.setArtwork(itemId, artwork)),
      fillEpisodes: (seriesId, chosen) =>
        database.write((apis) => apis.metadataWrites.fillEpisodes(seriesId, chosen)),
      setStills: (stills) => database.write((apis) => apis.metadataWrites.setStills(stills)),
    },
  };
}
