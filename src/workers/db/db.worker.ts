import { type Remote, wrap } from 'comlink';
import type { CatalogueSource } from '../../rpc/catalogue-source.ts';
import type { HeaderSource } from '../../rpc/header-source.ts';
import type { MatchSource } from '../../rpc/match-source.ts';
import type { PictureSource } from '../../rpc/picture-source.ts';
import type { ScanSource } from '../../rpc/scan-source.ts';
import { exposeApis } from '../expose-apis.ts';
import { sendSpans } from '../send-spans.ts';
import { preloadSqliteModule } from './engine/sqlite-module.ts';
import { createServices } from './services/create-services.ts';
import { startSearchWorker } from './start-search-worker.ts';

declare const self: DedicatedWorkerGlobalScope;

sendSpans((event) => self.postMessage(event));
preloadSqliteModule();

const { apis, acknowledge } = createServices({
  workerName: self.name,
  tellPage: (event) => self.postMessage(event),
  // Every method of a source is asynchronous on both sides, so the remote one is the same thing.
  openSource: (port) => wrap(port) as Remote<CatalogueSource> & CatalogueSource,
  openHeaders: (port) => wrap(port) as Remote<HeaderSource> & HeaderSource,
  openMatch: (port) => wrap(port) as Remote<MatchSource> & MatchSource,
  openPictures: (port) => wrap(port) as Remote<PictureSource> & PictureSource,
  openScanSource: (port) => wrap(port) as Remote<ScanSource> & ScanSource,
  startSearchWorker: () => startSearchWorker((event) => self.postMessage(event)),
});

exposeApis(apis, acknowledge);
