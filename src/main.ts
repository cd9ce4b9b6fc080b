import type { App } from './app/app.ts';
import { applyAppearance } from './app/apply-appearance.ts';
import type { PosterPictures } from './app/artwork/poster-pictures.ts';
import { createConsoleApi } from './app/console-api/create-console-api.ts';
import { createBackend } from './app/create-backend.ts';
import { databaseFacts } from './app/database-facts.ts';
import { createDatabaseRescue } from './app/database-rescue.ts';
import { folderSize } from './app/database-size.ts';
import type { DialogRequest } from './app/dialog-request.ts';
import { InteractionNotice } from './app/interaction-notice.ts';
import { announceJobs } from './app/jobs/announce-jobs.ts';
import { JobCenter } from './app/jobs/job-center.ts';
import { keepSearchReady } from './app/keep-search-ready.ts';
import { LibraryList } from './app/library-list.ts';
import { createItemReader } from './app/list/item-reader.ts';
import { OrderedItemSource } from './app/list/ordered-item-source.ts';
import { loadQueryLanguage } from './app/list-address.ts';
import { ListPlaces } from './app/list-places.ts';
import { ListSession } from './app/list-session.ts';
import { Observable } from './app/observable.ts';
import { observeOnline } from './app/observe-online.ts';
import { once } from './app/once.ts';
import { Router } from './app/router.ts';
import { SavedSearches } from './app/saved-searches.ts';
import { SearchControl } from './app/search/search-control.ts';
import { SettingsStore } from './app/settings-store.ts';
import { thisMachine } from './app/this-machine.ts';
import { TitleAhead } from './app/title-ahead.ts';
import { Toasts } from './app/toasts.ts';
import { DatabaseClient } from './client/database-client.ts';
import { MediaClient } from './client/media-client.ts';
import { startDatabaseWorker } from './client/start-database-worker.ts';
import { startMediaWorker } from './client/start-media-worker.ts';
import { takeFirstWorker } from './first-worker.ts';
import { awaitInstrumentation } from './instrumentation/shared-instrumentation.ts';
import { basePath } from './pwa/base-path.ts';
import { InstallPrompt } from './pwa/install-prompt.ts';
import { askForPersistence, currentPersistence, estimateStorage } from './pwa/storage-persistence.ts';
import { UpdateController } from './pwa/update-controller.ts';
import type { ScanRoot } from './shared/files/scan-root.ts';
import { DEFAULT_CRITERIA } from './shared/item-criteria.ts';
import { storageName, storagePrefix } from './shared/storage-prefix.ts';
import { recommendedReaders } from './shared/tuning/recommended-readers.ts';
import { afterPaint } from './ui/after-paint.ts';
import { ListRangeEvent } from './ui/elements/list-events.ts';
import { adoptTokens } from './ui/styles/tokens.ts';
import { RsApp } from './ui/views/app/rs-app.ts';

// The composition root: everything is made here, once, and handed to whoever needs it.

/** ms. */
const RECOVER_AFTER = 1500;

const base = basePath();
const settings = new SettingsStore(localStorage, storageName(base, 'settings'));
const readers = () => settings.value.readers ?? recommendedReaders(thisMachine());

const database = new DatabaseClient({
  prefix: storagePrefix(base),
  readers: readers(),
  createWorker: (name) => takeFirstWorker() ?? startDatabaseWorker(name),
  beforeRest: () => source.shown,
});
if (settings.value.recordTimes) awaitInstrumentation();
void database.open();

const backend = createBackend(database, new MediaClient(startMediaWorker), () =>
  databaseFacts(database, readers()),
);
const source = new OrderedItemSource(createItemReader(backend), afterPaint);
if (settings.value.beginsAtHome && location.hash === '') history.replaceState(null, '', '#/home');
const router = new Router();
const places = new ListPlaces(localStorage, storageName(base, 'places'));
const route = router.value;
const list = new ListSession(
  backend,
  source,
  settings,
  route.page === 'library' ? route.criteria : DEFAULT_CRITERIA,
);
// Before anything else is asked of the database: the rows that will be seen first.
const first =
  (route.page === 'library' ? route.at : undefined) ?? places.get(list.model.criteria)?.index ?? 0;
if (!router.isWaiting) list.model.ensure({ first, last: first });

const jobs = new JobCenter(backend);
const toasts = new Toasts();
const interaction = new InteractionNotice(storagePrefix(base));
document.addEventListener(ListRangeEvent.type, () => {
  if (jobs.value.length > 0) interaction.tell();
});
let importing: Promise<unknown> | undefined;
const app: App = {
  backend,
  router,
  search: new SearchControl(router),
  settings,
  list,
  jobs,
  queue: once(async () => {
    const { JobQueue } = await import('./app/jobs/job-queue.ts');
    const { createCarryOut } = await import('./app/jobs/carry-out.ts');
    return new JobQueue(app, database, createCarryOut(app));
  }),
  toasts,
  titles: new TitleAhead(router, backend),
  libraries: new LibraryList(backend),
  savedSearches: new SavedSearches(backend),
  places,
  imports: once(() => {
    const service = import('./app/import/import-service.ts').then(
      ({ ImportService }) => new ImportService(backend, jobs, settings),
    );
    importing = service;
    return service;
  }),
  edits: once(async () => {
    const { EditService } = await import('./app/edits/edit-service.ts');
    return new EditService(app);
  }),
  scans: once(async () => {
    const { ScanService } = await import('./app/scan/scan-service.ts');
    return new ScanService(app);
  }),
  scanRoots: new Observable<readonly ScanRoot[] | undefined>(undefined),
  dialog: new Observable<DialogRequest | null>(null),
  overlay: new Observable(false),
  isOnline: observeOnline(),
  storage: {
    current: currentPersistence,
    ask: askForPersistence,
    estimate: estimateStorage,
    databaseBytes: () => folderSize(storagePrefix(base)),
  },
  rescue: createDatabaseRescue(storagePrefix(base), () => database.close()),
  updates: new UpdateController(new URL('service-worker.js', document.baseURI), {
    waitForIdle: async () => {
      // What is about to be imported is not to be left behind.
      await importing?.catch(() => undefined);
      await jobs.whenIdle();
      await backend.waitForIdle();
    },
  }),
  install: new InstallPrompt(),
  metadata: once(async () => {
    const { createMetadataTools } = await import('./app/metadata/create-metadata-tools.ts');
    return createMetadataTools({ database, prefix: storagePrefix(base), appSettings: settings });
  }),
  playback: once(async () => {
    const { Playback } = await import('./app/playback/playback.ts');
    return new Playback(app, database, storageName(base, 'player'));
  }),
  shelves: once(async () => {
    const { Shelves } = await import('./app/shelves/shelves.ts');
    return new Shelves(app, database);
  }),
  duplicates: once(async () => {
    const { Duplicates } = await import('./app/duplicates/duplicates.ts');
    return new Duplicates(app, database);
  }),
  posters: new Observable<PosterPictures | undefined>(undefined),
};

applyAppearance(settings.value);
settings.subscribe((changed) => {
  applyAppearance(changed);
  void database.setReaders(readers());
});
database.deaths.add((error) => toasts.showError(error));
announceJobs(app);
globalThis.reelshelf = createConsoleApi({ ...app, source });

adoptTokens(document);
const page = new RsApp();
page.app = app;
document.body.prepend(page);
void app.libraries.refresh();
// Before anybody searches; what waits for the first rows is behind it.
source.shown.then(loadQueryLanguage).catch(() => undefined);
void source.shown.then(() => app.savedSearches.refresh());
source.shown
  .then(() => import('./ui/elements/poster-picture.ts'))
  .then(({ createPosterPictures }) => app.posters.set(createPosterPictures(app)))
  .catch(() => undefined);
// Until then spans are kept; without it, on a first visit that ends early, none are.
source.shown
  .then(() => import('./app/performance/start-recording.ts'))
  .then(({ startRecording }) => startRecording(app))
  .then(() => import('./ui/overlay/overlay-switch.ts'))
  .then(({ startOverlaySwitch }) => startOverlaySwitch(app, storageName(base, 'overlay')))
  .catch(() => undefined);
source.shown
  .then(() => import('./app/edits/undo-keys.ts'))
  .then(({ startUndoKeys }) => startUndoKeys(app))
  .catch(() => undefined);
source.shown.then(() => keepSearchReady(backend)).catch(() => undefined);
// So that the first page that is opened is loaded in one step, not in two.
source.shown.then(() => import('./ui/views/app/pages.ts')).catch(() => undefined);
// When the first rows are long there, and only in a database that can be written to.
const recover = () =>
  import('./app/jobs/start-recovering.ts')
    .then(({ startRecovering }) => startRecovering(app))
    .catch((error: unknown) => toasts.showError(error));
globalThis.reelshelf.ready.then(
  () => backend.status.value.state === 'ready' && setTimeout(recover, RECOVER_AFTER),
  () => undefined,
);
if (import.meta.env.PROD) void app.updates.start();
