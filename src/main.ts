import { UpdateController } from './pwa/update-controller.ts';

if (import.meta.env.PROD) {
  const updates = new UpdateController(new URL('service-worker.js', document.baseURI), {
    waitForIdle: () => Promise.resolve(),
  });
  void updates.start();
}
