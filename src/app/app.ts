import type { InstallPrompt } from '../pwa/install-prompt.ts';
import type { UpdateController } from '../pwa/update-controller.ts';
import type { ScanRoot } from '../shared/files/scan-root.ts';
import type { PosterPictures } from './artwork/poster-pictures.ts';
import type { Backend } from './backend.ts';
import type { DatabaseRescue } from './database-rescue.ts';
import type { DialogRequest } from './dialog-request.ts';
import type { Duplicates } from './duplicates/duplicates.ts';
import type { EditService } from './edits/edit-service.ts';
import type { ImportService } from './import/import-service.ts';
import type { JobCenter } from './jobs/job-center.ts';
import type { JobQueue } from './jobs/job-queue.ts';
import type { LibraryList } from './library-list.ts';
import type { ListPlaces } from './list-places.ts';
import type { ListSession } from './list-session.ts';
import type { MetadataTools } from './metadata/metadata-tools.ts';
import type { Observable } from './observable.ts';
import type { Playback } from './playback/playback.ts';
import type { Router } from './router.ts';
import type { SavedSearches } from './saved-searches.ts';
import type { ScanService } from './scan/scan-service.ts';
import type { SearchControl } from './search/search-control.ts';
import type { SettingsStore } from './settings-store.ts';
import type { Shelves } from './shelves/shelves.ts';
import type { StorageControl } from './storage-control.ts';
import type { TitleAhead } from './title-ahead.ts';
import type { Toasts } from './toasts.ts';

/** Everything the views work with; put together in `main.ts`. */
export interface App {
  readonly backend: Backend;
  readonly router: Router;
  readonly search: SearchControl;
  readonly settings: SettingsStore;
  /** Titles whose pages are opened. */
  readonly titles: TitleAhead;
  readonly libraries: LibraryList;
  readonly savedSearches: SavedSearches;
  readonly list: ListSession;
  readonly places: ListPlaces;
  readonly jobs: JobCenter;
  /** What waits for its turn; loaded with the first call. */
  readonly queue: () => Promise<JobQueue>;
  /** Brings catalogues in; loaded with the first call. */
  readonly imports: () => Promise<ImportService>;
  /** Changes titles as a person; loaded with the first call. */
  readonly edits: () => Promise<EditService>;
  /** Scans folders; loaded with the first call. */
  readonly scans: () => Promise<ScanService>;
  /** What is scanned, of all libraries; undefined until the first look, which is behind the first rows. */
  readonly scanRoots: Observable<readonly ScanRoot[] | undefined>;
  /** Plays files; loaded with the first call. */
  readonly playback: () => Promise<Playback>;
  /** Home, tags, collections, favourites; loaded with the first call. */
  readonly shelves: () => Promise<Shelves>;
  readonly toasts: Toasts;
  /** The dialog that is open, or null. */
  readonly dialog: Observable<DialogRequest | null>;
  /** Whether the overlay of times is open (`src/ui/overlay/`). */
  readonly overlay: Observable<boolean>;
  readonly isOnline: Observable<boolean>;
  readonly storage: StorageControl;
  readonly rescue: DatabaseRescue;
  readonly updates: UpdateController;
  readonly install: InstallPrompt;
  /** What asking metadata providers needs; loaded with the first call. */
  readonly metadata: () => Promise<MetadataTools>;
  /** Titles that may be one, and making them one; loaded with the first call. */
  readonly duplicates: () => Promise<Duplicates>;
  /** Shows stored posters; loaded behind the first rows. */
  readonly posters: Observable<PosterPictures | undefined>;
}
