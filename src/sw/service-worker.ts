import { setCacheNameDetails } from 'workbox-core';
import { type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { storageName } from '../shared/storage-prefix.ts';
import { deleteOutdatedCaches } from './delete-outdated-caches.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: PrecacheEntry[] };

/** Raise the number when the layout of the cache changes; new files of the app need no new number. */
const layout = 'precache-v1';
const cachePrefix = storageName(new URL(self.registration.scope).pathname, 'app');
const cacheName = `${cachePrefix}-${layout}`;

// Workbox joins the parts it is given with a dash.
setCacheNameDetails({ prefix: cachePrefix, precache: layout, suffix: '' });

// Every file of the build and nothing else is cached, so a query never selects another answer.
precacheAndRoute(self.__WB_MANIFEST, { ignoreURLParametersMatching: [/.*/] });

self.addEventListener('activate', (event) => {
  event.waitUntil(deleteOutdatedCaches(self.caches, cachePrefix, cacheName));
});

// A new version waits until a person agrees: the page asks by workbox-window's messageSkipWaiting().
self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const message: unknown = event.data;
  if (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'SKIP_WAITING'
  ) {
    event.waitUntil(self.skipWaiting());
  }
});
