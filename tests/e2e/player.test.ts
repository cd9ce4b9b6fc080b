import { expect, test } from '../support/app-test.ts';
import { axeScript, violations } from '../support/axe.ts';
import { openApp } from '../support/library-page.ts';
import { openTitle, scanAndRead, stateOf } from '../support/play-page.ts';
import { playableWebm, writeFiles } from '../support/playable-webm.ts';

const FILM = 'The Long Shore (1987)';
const SUBTITLES = '1\n00:00:00,000 --> 00:00:15,000\n<i>Hush</i> <script>alert(1)</script> & co\n';
/** s */
const LENGTH = 20;

test('a film plays, is continued after a reload where it was left, and counts as watched near its end', async ({
  page,
  appUrl,
}) => {
  await page.addInitScript({ path: axeScript });
  await openApp(page, appUrl);
  const video = await playableWebm(page, LENGTH, 'Within <file> & out');
  await writeFiles(page, 'Films', {
    [`${FILM}/${FILM}.webm`]: video,
    [`${FILM}/${FILM}.de.srt`]: SUBTITLES,
    [`${FILM}/${FILM}.fr.sup`]: 'pictures',
  });
  await scanAndRead(page, 'Films');
  await openTitle(page, 'The Long Shore');
  const view = page.locator('rs-item-view');
  await view.getByRole('button', { name: 'Play', exact: true }).click();
  const player = page.locator('rs-player');
  const picture = player.locator('video');
  const at = () => picture.evaluate((element: HTMLVideoElement) => element.currentTime);
  const isPaused = () => picture.evaluate((element: HTMLVideoElement) => element.paused);
  await expect.poll(at).toBeGreaterThan(0.2);
  await expect(player.getByRole('dialog', { name: 'The Long Shore' })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  // By the keyboard alone.
  await page.keyboard.press(' ');
  await expect.poll(isPaused).toBe(true);
  const before = await at();
  await page.keyboard.press('ArrowRight');
  await expect.poll(at).toBeCloseTo(before + 10, 1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('m');
  const sound = () =>
    picture.evaluate((element: HTMLVideoElement) => [element.volume.toFixed(2), element.muted]);
  await expect.poll(sound).toEqual(['0.90', true]);
  await page.keyboard.press('c');
  const subtitles = player.getByRole('combobox', { name: 'Subtitles' });
  await expect(subtitles.getByRole('option')).toHaveText([
    'No subtitles',
    'German',
    'French, pictures: only players outside show them',
    'English',
  ]);
  await expect(subtitles).toHaveValue(/\d/);
  const cues = () =>
    picture.evaluate((element: HTMLVideoElement) =>
      [...element.textTracks].flatMap((track) =>
        [...(track.activeCues ?? [])].map((cue) => (cue as VTTCue).getCueAsHTML().textContent),
      ),
    );
  await expect.poll(cues).toEqual(['Hush <script>alert(1)</script> & co']);
  // Those within the file.
  await subtitles.selectOption('English');
  await expect.poll(cues).toEqual(['Within <file> & out']);
  await subtitles.selectOption('German');
  await expect.poll(cues).toEqual(['Hush <script>alert(1)</script> & co']);
  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null);
  await expect.poll(async () => (await stateOf(page, 'The Long Shore'))?.resumeMs ?? 0).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect(player).toHaveCount(0);
  await expect(view.getByRole('button', { name: /^Continue at 0:1\d$/ })).toBeFocused();

  await page.reload();
  const resume = view.getByRole('button', { name: /^Continue at 0:1\d$/ });
  await expect(resume).toBeVisible();
  await expect(view.getByRole('progressbar', { name: 'Watched so far' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  // From the file, it is asked where to begin.
  await view.getByRole('button', { name: `Play ${FILM}.webm` }).click();
  await expect(player.getByRole('button', { name: /^Resume at 0:1\d$/ })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(at).toBeGreaterThan(before + 9);
  // What was chosen is still so.
  await expect.poll(sound).toEqual(['0.90', true]);
  await expect(subtitles.locator('option:checked')).toHaveText('German');

  await picture.evaluate((element: HTMLVideoElement) => {
    element.currentTime = 18.2;
  });
  await expect
    .poll(() => stateOf(page, 'The Long Shore'))
    .toMatchObject({ isWatched: true, playCount: 1, resumeMs: null });
  await player.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(view.getByRole('button', { name: 'Watched', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(view.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await view.locator('summary', { hasText: /^History$/ }).click();
  await expect(view.locator('rs-play-history li')).toHaveCount(1);
  expect(await violations(page)).toEqual([]);
});

test('after an episode or a part the next one begins, unless that is cancelled', async ({ page, appUrl }) => {
  await page.addInitScript({ path: axeScript });
  await page.setViewportSize({ width: 320, height: 640 });
  await openApp(page, appUrl);
  const video = await playableWebm(page, 4);
  const names = ['E01', 'E02', 'E03'];
  await writeFiles(page, 'Series', {
    ...Object.fromEntries(names.map((name) => [`Signals/Season 1/Signals.S01${name}.webm`, video])),
    'The Tide (1990)/The Tide (1990) cd1.webm': video,
    'The Tide (1990)/The Tide (1990) cd2.webm': video,
  });
  await scanAndRead(page, 'Series');
  await openTitle(page, 'Signals');
  const view = page.locator('rs-item-view');
  await expect(view.getByRole('button', { name: 'Play S1 E1' })).toBeVisible();
  const rows = view.locator('rs-season-episodes li');
  await rows.nth(0).getByRole('button', { name: /^Play/ }).click();
  const player = page.locator('rs-player');
  const under = player.locator('.under');
  const seek = (seconds: number) =>
    player.locator('video').evaluate((element: HTMLVideoElement, to) => {
      element.currentTime = to;
      return element.play();
    }, seconds);
  await expect(under).toHaveText('Signals · S1 E1');
  await expect(player.getByRole('button', { name: 'Next episode' })).toBeVisible();
  await seek(3.9);
  const card = player.getByRole('group', { name: 'Next episode' });
  await expect(card).toContainText('S1 E2');
  expect(await violations(page)).toEqual([]);
  const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(scroll).toBeLessThanOrEqual(320);
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(under).toHaveText('Signals · S1 E2');
  await seek(2);
  await page.keyboard.press(' ');
  await page.keyboard.press('n');
  await expect(under).toHaveText('Signals · S1 E3');
  // The last one: nothing is offered.
  await expect(player.getByRole('button', { name: 'Next episode' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(player).toHaveCount(0);
  await expect(rows.nth(0)).toContainText('Watched');
  await expect(rows.nth(1)).toContainText('left');
  await expect(view.getByRole('button', { name: /^Continue S1 E2 at 0:0\d$/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  // A film goes on with its next part.
  await openTitle(page, 'The Tide');
  await view.getByRole('button', { name: 'Play The Tide (1990) cd1.webm' }).click();
  await expect(under).toHaveText('1990 · Part 1');
  await expect(player.getByRole('button', { name: 'Next part' })).toBeVisible();
  await seek(3.9);
  await expect(player.getByRole('group', { name: 'Next part' })).toContainText('Part 2');
  await page.keyboard.press('n');
  await expect(under).toHaveText('1990 · Part 2');
  await expect(player.getByRole('button', { name: 'Next part' })).toHaveCount(0);
});
