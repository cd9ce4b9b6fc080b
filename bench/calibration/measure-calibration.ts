import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext } from '@playwright/test';
import { calibrationWorkload } from './workload.ts';

const ROUNDS = 10;

/**
 * ms that a fixed workload takes in this browser, now: what figures are divided by to be compared
 * across runs. It has a page of its own, so the app's code, files and service worker have no part in it.
 */
export async function measureCalibration(context: BrowserContext): Promise<number[]> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Calibration</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page = await context.newPage();
  try {
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    return await page.evaluate(runInWorker, workerText());
  } finally {
    await page.close();
    server.closeAllConnections();
    server.close();
  }
}

/** tsx names functions through a helper that does not exist in the worker (esbuild's keep-names). */
function workerText(): string {
  return `globalThis.__name = (value) => value;
    (${calibrationWorkload})(${ROUNDS}).then(
      (times) => postMessage({ times }),
      (error) => postMessage({ error: String(error) }),
    );`;
}

/** In the page. */
async function runInWorker(text: string): Promise<number[]> {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const worker = new Worker(url);
  try {
    return await new Promise<number[]>((resolve, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }: MessageEvent<{ times?: number[]; error?: string }>) => {
        if (data.times) resolve(data.times);
        else reject(new Error(`The calibration failed: ${data.error}`));
      };
    });
  } finally {
    worker.terminate();
    URL.revokeObjectURL(url);
  }
}
