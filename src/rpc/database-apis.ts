import type { ProviderCacheReads, ProviderCacheWrites } from './cache-api.ts';
import type { DashboardApi } from './dashboard-api.ts';
import type { DatabaseFileApi } from './database-file-api.ts';
import type { DatabaseDiagnosticsApi } from './diagnostics-api.ts';
import type { DuplicatesApi, VersionWritesApi } from './duplicates-api.ts';
import type { EditsApi, EditWritesApi } from './edits-api.ts';
import type { EpisodesApi } from './episodes-api.ts';
import type { InboxApi, InboxWritesApi } from './inbox-api.ts';
import type { ItemsApi } from './items-api.ts';
import type { JobQueueApi } from './job-queue-api.ts';
import type { JobRunnerApi, JobsApi } from './jobs-api.ts';
import type { LibrariesApi, LibraryWritesApi } from './libraries-api.ts';
import type { ArtworkUseReads, MetadataWritesApi } from './metadata-writes-api.ts';
import type { MigrationsApi } from './migrations-api.ts';
import type { PeopleApi, PeopleSearchApi } from './people-api.ts';
import type { PlaybackApi, PlaybackWritesApi } from './playback-api.ts';
import type { SavedSearchesApi, SavedSearchWritesApi } from './saved-searches-api.ts';
import type { ScanApi, ScanWritesApi } from './scan-api.ts';
import type { SearchApi } from './search-api.ts';
import type { SessionApi } from './session-api.ts';
import type { ShelvesApi } from './shelves-api.ts';
import type { SimilarApi } from './similar-api.ts';

/** What any database worker answers. */
export interface ReaderApis {
  readonly session: SessionApi;
  readonly diagnostics: DatabaseDiagnosticsApi;
  readonly migrations: MigrationsApi;
  readonly items: ItemsApi;
  readonly edits: EditsApi;
  readonly duplicates: DuplicatesApi;
  readonly episodes: EpisodesApi;
  readonly search: SearchApi & PeopleSearchApi & DashboardApi & SimilarApi;
  readonly people: PeopleApi;
  readonly libraries: LibrariesApi;
  readonly jobs: JobsApi;
  readonly savedSearches: SavedSearchesApi;
  readonly providerCache: ProviderCacheReads;
  readonly artworkUse: ArtworkUseReads;
  readonly scan: ScanApi;
  readonly inbox: InboxApi;
  readonly playback: PlaybackApi;
  readonly shelves: ShelvesApi;
}

/** What the writer answers besides. */
export interface WriterApis extends ReaderApis {
  readonly editWrites: EditWritesApi & VersionWritesApi;
  readonly libraryWrites: LibraryWritesApi;
  readonly savedSearchWrites: SavedSearchWritesApi;
  readonly metadataWrites: MetadataWritesApi;
  readonly providerCacheWrites: ProviderCacheWrites;
  readonly scanWrites: ScanWritesApi;
  readonly inboxWrites: InboxWritesApi;
  readonly playbackWrites: PlaybackWritesApi;
  readonly jobRunner: JobRunnerApi;
  readonly jobQueue: JobQueueApi;
  readonly databaseFile: DatabaseFileApi;
}
