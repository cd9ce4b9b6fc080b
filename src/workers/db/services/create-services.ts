import type { CatalogueSource } from '../../../rpc/catalogue-source.ts';
import type { ChangeEvent } from '../../../rpc/change-event.ts';
import type { WriterApis } from '../../../rpc/database-apis.ts';
import { prefixOfReader } from '../../../rpc/database-worker-name.ts';
import type { HeaderSource } from '../../../rpc/header-source.ts';
import { interactionChannelName } from '../../../rpc/interaction-channel.ts';
import { jobLockName } from '../../../rpc/job-lock-name.ts';
import type { MatchSource } from '../../../rpc/match-source.ts';
import type { PictureSource } from '../../../rpc/picture-source.ts';
import type { ScanSource } from '../../../rpc/scan-source.ts';
import type { MigrationEvent, WorkerEvent } from '../../../rpc/worker-event.ts';
import { LiveConnection } from '../engine/live-connection.ts';
import { createArtworkUse } from './artwork-use-service.ts';
import { bundledMigrations } from './bundled-migrations.ts';
import { ChangePublisher } from './change-publisher.ts';
import { DatabaseFileService } from './database-file-service.ts';
import { DatabaseSession } from './database-session.ts';
import { createDiagnostics } from './diagnostics-service.ts';
import { createDuplicates } from './duplicates-service.ts';
import { createEdits, createEditWrites } from './edits-service.ts';
import { createEpisodes } from './episodes-service.ts';
import { createInbox } from './inbox-service.ts';
import { createInboxWrites } from './inbox-writes-service.ts';
import { createItems } from './items-service.ts';
import { createJobQueue } from './job-queue-service.ts';
import { createJobRunner } from './job-runner-service.ts';
import { createJobs } from './jobs-service.ts';
import { createLibraries } from './libraries-service.ts';
import { createLibraryWrites } from './library-writes-service.ts';
import { createMetadataWrites } from './metadata-writes-service.ts';
import { MigrationStatusService } from './migration-status-service.ts';
import { createPeople } from './people-service.ts';
import { createPlayback } from './playback-service.ts';
import { createPlaybackWrites } from './playback-writes-service.ts';
import { createProviderCacheReads, createProviderCacheWrites } from './provider-cache-service.ts';
import { createSavedSearchWrites } from './saved-search-writes-service.ts';
import { createSavedSearches } from './saved-searches-service.ts';
import { createScan } from './scan-reads-service.ts';
import { createScanWrites } from './scan-writes-service.ts';
import { SearchAhead, type SearchWorker } from './search-ahead.ts';
import { createSearch } from './search-service.ts';
import { createShelves } from './shelves-service.ts';

/** What the services of a worker need from its thread. */
export interface ServiceParts {
  /** The worker's name, from `databaseWorkerName`. */
  readonly workerName: string;
  readonly tellPage: (event: WorkerEvent) => void;
  readonly openSource: (port: MessagePort) => CatalogueSource;
  readonly openHeaders: (port: MessagePort) => HeaderSource;
  readonly openMatch: (port: MessagePort) => MatchSource;
  readonly openPictures: (port: MessagePort) => PictureSource;
  readonly openScanSource: (port: MessagePort) => ScanSource;
  readonly startSearchWorker: () => SearchWorker;
}

/** The services of a database worker. */
export interface Services {
  /** What the page may call. A reader has the writing ones too; its connection refuses to write. */
  readonly apis: WriterApis;
  /** Call before each reply: readers of this page then see what it acknowledges. */
  readonly acknowledge: () => void;
}

/** Makes every service of a database worker, on one connection that opens with the first call. */
export function createServices({
  workerName,
  tellPage,
  openSource,
  openHeaders,
  openMatch,
  openPictures,
  openScanSource,
  startSearchWorker,
}: ServiceParts): Services {
  const connection = new LiveConnection();
  const changes = new ChangePublisher(connection, tellPage);
  const publish = (event: ChangeEvent) => changes.publish(event);
  const session = new DatabaseSession({
    connection,
    changes,
    migrations: bundledMigrations,
    tellPage: (event: MigrationEvent) => tellPage(event),
  });
  const prefix = prefixOfReader(workerName);
  if (prefix !== undefined) session.openAhead(prefix);
  const lockName = () => jobLockName(session.prefix);
  return {
    apis: {
      session,
      diagnostics: createDiagnostics(connection),
      migrations: new MigrationStatusService(connection, bundledMigrations),
      items: createItems(connection),
      episodes: createEpisodes(connection),
      search: createSearch(connection, () => session.location),
      people: createPeople(connection),
      libraries: createLibraries(connection),
      libraryWrites: createLibraryWrites(connection, publish, lockName),
      edits: createEdits(connection),
      duplicates: createDuplicates(connection),
      editWrites: createEditWrites(connection, publish, lockName),
      savedSearches: createSavedSearches(connection),
      savedSearchWrites: createSavedSearchWrites(connection, publish),
      providerCache: createProviderCacheReads(connection),
      artworkUse: createArtworkUse(connection),
      providerCacheWrites: createProviderCacheWrites(connection),
      metadataWrites: createMetadataWrites(connection, publish),
      scan: createScan(connection),
      scanWrites: createScanWrites({ connection, publish, lockName }),
      inbox: createInbox(connection),
      inboxWrites: createInboxWrites(connection, publish),
      playback: createPlayback(connection),
      playbackWrites: createPlaybackWrites(connection, publish),
      shelves: createShelves(connection),
      jobs: createJobs(connection),
      jobQueue: createJobQueue({ connection, lockName, publish }),
      jobRunner: createJobRunner({
        connection,
        lockName,
        interactionChannel: () => interactionChannelName(session.prefix),
        openSource,
        openHeaders,
        openMatch,
        openPictures,
        openScanSource,
        publish,
        startSearchAhead: (writer) => new SearchAhead(startSearchWorker(), writer, session.prefix),
      }),
      databaseFile: new DatabaseFileService({
        connection,
        session,
        changes,
        migrations: bundledMigrations,
        jobLock: lockName,
      }),
    },
    acknowledge: () => changes.acknowledge(),
  };
}
