import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import packageJson from './package.json' with { type: 'json' };
import { buildId } from './scripts/build-id.ts';
import { contentSecurityPolicy } from './scripts/content-security-policy.ts';
import { earlyChunk } from './scripts/early-chunk.ts';
import { firstScreenChunk } from './scripts/first-screen-chunk.ts';
import { licences } from './scripts/licences.ts';

const notices = licences(import.meta.dirname, [
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
]);

export default defineConfig({
  // Relative, so that one build works in any folder of any static host.
  base: './',
  build: {
    target: 'es2023',
    // Which chunk needs which: read by scripts/check-size.mjs.
    manifest: true,
    assetsInlineLimit: 0,
    // Advice on the speed of a build that takes seconds.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  worker: { format: 'es', plugins: () => [notices.worker] },
  // Page and workers of different builds refuse each other.
  define: {
    'import.meta.env.VITE_BUILD_ID': JSON.stringify(buildId(import.meta.dirname)),
    'import.meta.env.VITE_APP_VERSION': JSON.stringify(packageJson.version),
  },
  // These find their wasm beside their modules; bundling them in advance would part them.
  optimizeDeps: { exclude: ['wa-sqlite', 'mediainfo.js'] },
  plugins: [
    earlyChunk('src/first-worker.ts', 'first-worker'),
    firstScreenChunk('src/main.ts', 'first-screen', 'src/first-worker.ts'),
    contentSecurityPolicy(),
    notices.page,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'service-worker.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,wasm,svg,png,txt,webmanifest}'],
        // The database engine is 1.1 MB; workbox stops at 2 MiB unless told.
        maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
      },
    }),
  ],
});
