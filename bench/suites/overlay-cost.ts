import type { CDPSession, Page } from '@playwright/test';
import { percentile } from '../../src/app/measure/summary.ts';
import { type BenchResult, summarise } from '../statistics.ts';
import { closeTable, openTable, PX_PER_FRAME } from './scroll.ts';
import { scrollTable } from './scroll-sampling.ts';

const FRAMES = 300;
/** ms until the overlay has been loaded and shows something. */
const SETTLE = 1500;

/** One stretch of scrolling. */
interface Stretch {
  /** ms of the page's thread a frame: scripts, layout, painting. */
  readonly taskMs: number;
  /** The 95th percentile of the frames' times, in ms. */
  readonly frameP95: number;
}

/**
 * What the overlay adds to frames while the table is scrolled: the page's thread in ms a frame, and how many
 * times as long frames take. Open and closed in turns.
 */
export async function overlayCost(
  open: (hash: string) => Promise<Page>,
  pairs: number,
): Promise<BenchResult[]> {
  const page = await openTable(open);
  const session = await page.context().newCDPSession(page);
  // Time of the processor, not of the clock: others may want it too.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await scrolled(page, session);
  const added: number[] = [];
  const ratios: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const closed = await scrolled(page, session);
    await toggleOverlay(page);
    const opened = await scrolled(page, session);
    await toggleOverlay(page);
    added.push(opened.taskMs - closed.taskMs);
    ratios.push(opened.frameP95 / closed.frameP95);
  }
  await closeTable(page);
  return [summarise('overhead.overlay_frame', added), summarise('overhead.overlay_scroll', ratios, '×')];
}

async function toggleOverlay(page: Page): Promise<void> {
  await page.keyboard.press('Shift+Alt+P');
  await page.waitForTimeout(SETTLE);
}

async function scrolled(page: Page, session: CDPSession): Promise<Stretch> {
  const before = await taskDuration(session);
  const { frameMs } = await page.evaluate(scrollTable, { frames: FRAMES, pxPerFrame: PX_PER_FRAME, add: 0 });
  const took = (await taskDuration(session)) - before;
  const sorted = [...frameMs].sort((a, b) => a - b);
  return { taskMs: took / frameMs.length, frameP95: percentile(sorted, 0.95) };
}

/** ms that tasks of the page's thread have taken so far. */
async function taskDuration(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = metrics.find(({ name }) => name === 'TaskDuration');
  if (metric === undefined) throw new Error('The browser does not tell what tasks take.');
  return metric.value * 1000;
}
