import type { Page } from '@playwright/test';
import type { LazyMediaItemModel } from '../../src/app/list/lazy-media-item-model.ts';
import type { RsMediaList } from '../../src/ui/elements/rs-media-list.ts';

/** In the page: times from a person's input to what it leads to being painted. */
interface PaintClock {
  /** The table. */
  list(): RsMediaList;
  /** What the list shows, or is about to. */
  model(): LazyMediaItemModel;
  /** True when the result of the model's criteria is shown: its total, and its rows or that there are none. */
  hasResult(): boolean;
  /** True when every row that can be seen shows the title of the item that stands there. */
  hasRows(): boolean;
  /** The number of titles beside the heading; NaN while there is none. */
  total(): number;
  /** The heading above the list. */
  heading(): string;
  /** Waits for the next event of this type and from then on, frame by frame, until `isShown`. */
  start(event: 'click' | 'pointerdown' | 'keydown' | 'input', isShown: () => boolean): void;
  /** ms from the event, as the browser dates it, until the page's thread has painted the first frame that was so. */
  readonly painted: Promise<number>;
}

declare global {
  var paintClock: PaintClock;
}

/** Puts a clock into a page that shows a table. */
export async function installPaintClock(page: Page): Promise<void> {
  await page.evaluate(makePaintClock);
}

/**
 * ms from input to painted. `arm` runs in the page with `arg` and starts the clock; `act` is the
 * input, through the browser's own event path.
 */
export async function timeToPaint<Arg>(
  page: Page,
  arm: (arg: Arg) => void,
  arg: Arg,
  act: () => Promise<void>,
): Promise<number> {
  // The types of Playwright's `evaluate` unwrap handles in the argument; there are none in ours.
  await page.evaluate(arm as (arg: unknown) => void, arg);
  await act();
  return page.evaluate(() => globalThis.paintClock.painted);
}

/** In the page. */
function makePaintClock(): void {
  const MOST_MS = 30_000;
  // A task that is posted before a frame is drawn runs when that is done.
  const afterFrame = (then: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  };
  const view = () => {
    const root = document.querySelector('rs-app')?.shadowRoot?.querySelector('rs-library-view')?.shadowRoot;
    if (!root) throw new Error('No list is shown.');
    return root;
  };
  const list = () => {
    const table = view().querySelector('rs-media-list');
    if (!table) throw new Error('The table is not shown.');
    return table;
  };
  globalThis.paintClock = {
    list,
    model() {
      const app = document.querySelector('rs-app')?.app;
      if (!app) throw new Error('The app is not there.');
      return app.list.model;
    },
    hasResult() {
      const { paintClock } = globalThis;
      const model = paintClock.model();
      if (model.isReplacing || !model.isTotalKnown || paintClock.total() !== model.total) return false;
      return model.total === 0 ? view().querySelector('rs-no-results') !== null : paintClock.hasRows();
    },
    hasRows() {
      const table = list();
      const first = table.place.index;
      const seen = Math.min(table.navigationState().rowsPerPage, (table.model?.total ?? 0) - first);
      for (let row = first; row < first + seen; row += 1) {
        const item = table.model?.at(row);
        const name = table.shadowRoot?.querySelector(`[data-index="${row}"] .name`);
        if (item === undefined || name?.textContent !== item.title) return false;
      }
      return seen > 0;
    },
    total: () => Number.parseInt(view().querySelector('.total')?.textContent?.replace(/\D/g, '') ?? '', 10),
    heading: () => view().querySelector('h1')?.textContent ?? '',
    painted: Promise.resolve(Number.NaN),
    start(event, isShown) {
      const painted = new Promise<number>((resolve, reject) => {
        const begin = ({ timeStamp }: Event) => {
          const look = () => {
            if (performance.now() - timeStamp > MOST_MS) reject(new Error('Nothing was painted.'));
            else if (isShown()) afterFrame(() => resolve(performance.now() - timeStamp));
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        };
        window.addEventListener(event, begin, { once: true, capture: true });
      });
      globalThis.paintClock = { ...globalThis.paintClock, painted };
    },
  };
}
