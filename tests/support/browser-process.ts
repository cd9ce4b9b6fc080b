import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { chromiumArgs, ensureChromium } from '../../scripts/chromium.mjs';
import { profileFolder } from './profile-folder.ts';

/**
 * A Chromium with a profile on disk, whose process can be killed as a crash would kill it. Playwright's
 * own persistent contexts hide their process, so this one is started here and driven over CDP.
 */
export class BrowserProcess {
  readonly #profile: string;
  #process: ChildProcess | undefined;
  #browser: Browser | undefined;

  private constructor(profile: string) {
    this.#profile = profile;
  }

  static async create(): Promise<BrowserProcess> {
    return new BrowserProcess(await profileFolder());
  }

  /** Starts the browser; resolves to the context of its profile. */
  async start(): Promise<BrowserContext> {
    const portFile = join(this.#profile, 'DevToolsActivePort');
    await rm(portFile, { force: true });
    const args = [
      ...chromiumArgs,
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${this.#profile}`,
    ];
    // A group of its own, so that its helper processes die with it.
    this.#process = spawn(ensureChromium(), [...args, 'about:blank'], { detached: true, stdio: 'ignore' });
    this.#browser = await chromium.connectOverCDP(`http://127.0.0.1:${await readPort(portFile)}`);
    const [context] = this.#browser.contexts();
    if (!context) throw new Error('The browser has no default context.');
    return context;
  }

  /** Kills every process of the browser at once (SIGKILL), as a crash or the system would. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (!child?.pid) return;
    this.#process = undefined;
    const ended = once(child, 'exit');
    process.kill(-child.pid, 'SIGKILL');
    await ended;
    await this.#browser?.close().catch(() => undefined);
  }

  /** Closes the browser in good order, keeping the profile. */
  async close(): Promise<void> {
    const child = this.#process;
    if (!child) return;
    this.#process = undefined;
    const ended = once(child, 'exit');
    const session = await this.#browser?.newBrowserCDPSession();
    await session?.send('Browser.close').catch(() => undefined);
    await ended;
  }

  /** Ends the browser and deletes the profile. */
  async dispose(): Promise<void> {
    await this.kill();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Waits for the file in which Chromium writes its debugging port. */
async function readPort(portFile: string): Promise<number> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const text = await readFile(portFile, 'utf8').catch(() => '');
    const port = Number(text.split('\n')[0]);
    if (port > 0) return port;
    await sleep(50);
  }
  throw new Error('Chromium did not open its debugging port within 15 s.');
}
