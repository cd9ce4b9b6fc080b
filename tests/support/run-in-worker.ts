import type { Page } from '@playwright/test';

/**
 * Runs a function in a worker of a page. Only there files of the private file system can be changed that the browser still
 * takes to be open, as it does at times long after the page that had them is gone.
 */
export function runInWorker<Argument>(
  page: Page,
  work: (argument: Argument) => Promise<void>,
  argument: Argument,
): Promise<void> {
  return page.evaluate(start, `(${work})(${JSON.stringify(argument)})`);
}

/** Runs in the page. */
function start(code: string): Promise<void> {
  const script = `${code}.then(() => postMessage(''), (error) => postMessage(String(error)))`;
  const worker = new Worker(URL.createObjectURL(new Blob([script])));
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      worker.terminate();
      if (data === '') resolve();
      else reject(new Error(data));
    };
  });
}
