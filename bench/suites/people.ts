import type { Page } from '@playwright/test';
import { summarise } from '../statistics.ts';
import { type Suite, samplesFor } from '../suite.ts';
import { installPaintClock, timeToPaint } from './paint-clock.ts';
import { spread } from './vocabulary.ts';
import { recordCalls, takeWorkerTimes } from './worker-times.ts';

const PEOPLE = 40;
const NAMES = 30;

/**
 * Everything a person did, for those with the most works, with many and with few: from the call to parsed
 * works. And names typed letter by letter into the box of the list of people: until its rows are painted.
 */
export const peopleSuite: Suite = async ({ browser, effort }) => {
  const page = await browser.open('#/people');
  await page.locator('rs-name-list [role=row][data-index]').first().waitFor();
  const people = await page.evaluate(peopleByWorks, samplesFor(effort, PEOPLE, 10));
  await recordCalls(page);
  const works = await page.evaluate(measureWorks, people);
  const worker = await takeWorkerTimes(page, 'people.person');
  await installPaintClock(page);
  const names = spread(
    // Keys that every keyboard has.
    works.map(({ name }) => name).filter((name) => /^[a-z .'-]+$/i.test(name)),
    samplesFor(effort, NAMES, 5),
  );
  const typed = await typeNames(page, names);
  await page.close();
  return [
    summarise(
      'people.works',
      works.map(({ took }) => took),
    ),
    summarise('people.works_worker', worker),
    summarise('people.search', typed),
  ];
};

/** In the page: ids of so many people with the most works, of as many with many, and of as many with few. */
async function peopleByWorks(count: number): Promise<number[]> {
  const search = document.querySelector('rs-app')?.app.backend.search;
  if (!search) throw new Error('The app is not there.');
  const { ids } = await search.people({ sort: 'works', descending: true });
  const from = (share: number) => {
    const first = Math.floor(ids.length * share);
    return [...ids.subarray(first, first + count)];
  };
  return [...from(0), ...from(0.01), ...from(0.6)];
}

/** In the page. */
async function measureWorks(ids: readonly number[]): Promise<{ name: string; took: number }[]> {
  const people = document.querySelector('rs-app')?.app.backend.people;
  if (!people) throw new Error('The app is not there.');
  const measured: { name: string; took: number }[] = [];
  for (const id of ids) {
    const start = performance.now();
    const { name, works } = await people.person(id);
    JSON.parse(new TextDecoder().decode(works));
    measured.push({ name, took: performance.now() - start });
  }
  return measured;
}

async function typeNames(page: Page, names: readonly string[]): Promise<number[]> {
  const box = page.locator('rs-name-search input');
  const times: number[] = [];
  for (const name of names) {
    await box.focus();
    const letters = name.slice(0, 8);
    for (let end = 1; end <= letters.length; end += 1) {
      const text = letters.slice(0, end);
      // A space alone searches for nothing else.
      if (text.endsWith(' ')) await page.keyboard.press('Space');
      else times.push(await timeToPaint(page, armForNames, text, () => page.keyboard.press(text.slice(-1))));
    }
    await box.fill('');
    await page.waitForFunction(() => {
      const list = document.querySelector('rs-app')?.shadowRoot?.querySelector('rs-people-view')?.shadowRoot;
      const model = list?.querySelector('rs-name-list')?.model;
      return model?.isTotalKnown && !model.isReplacing && model.words.length === 0;
    });
  }
  return times;
}

/** In the page: painted are the total and as many rows as fit, each with the name that stands there. */
function armForNames(text: string): void {
  globalThis.paintClock.start('keydown', () => {
    const view = document.querySelector('rs-app')?.shadowRoot?.querySelector('rs-people-view')?.shadowRoot;
    const list = view?.querySelector('rs-name-list');
    const model = list?.model;
    if (!view || !list || !model || model.isReplacing || !model.isTotalKnown) return false;
    if ((model.criteria as { text?: string }).text !== text) return false;
    const total = Number.parseInt(view.querySelector('.total')?.textContent?.replace(/\D/g, '') ?? '', 10);
    const first = list.shadowRoot?.querySelector('[data-index="0"] .name a');
    return total === model.total && first?.textContent === model.at(0)?.name;
  });
}
