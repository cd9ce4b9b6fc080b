import { expect, test } from '../support/app-test.ts';

test.use({ withServiceWorker: true });

test('the page keeps to its own content security policy', async ({ page, appUrl }) => {
  const messages: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') messages.push(message.text());
  });
  page.on('pageerror', (error) => messages.push(error.message));
  await page.goto(appUrl);
  await page.waitForLoadState('networkidle');
  expect(messages).toEqual([]);
});

test('the policy refuses inline scripts, eval and other origins', async ({ page, appUrl }) => {
  await page.goto(appUrl);
  const violated = await page.evaluate(async () => {
    const seen = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) => seen.add(event.effectiveDirective));
    const inline = document.createElement('script');
    inline.textContent = 'document.title = "inline"';
    document.head.append(inline);
    const image = document.createElement('img');
    image.src = 'https://example.invalid/x.png';
    document.body.append(image);
    const video = document.createElement('video');
    video.src = 'https://example.invalid/x.webm';
    document.body.append(video);
    await fetch('https://example.invalid/').catch(() => undefined);
    // That of media is told when the video begins to look for what it plays.
    for (let tries = 0; tries < 100 && seen.size < 4; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return [...seen].sort();
  });
  expect(violated).toEqual(['connect-src', 'img-src', 'media-src', 'script-src-elem']);
  expect(await page.title()).not.toBe('inline');
});

test('the first paint has the background of the colour scheme', async ({ page, appUrl }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.route('**/*.js', (route) => route.abort());
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(appUrl);
  expect(await background()).toBe('rgb(20, 20, 22)');
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await background()).toBe('rgb(247, 247, 248)');
});

test('without JavaScript the page says what it needs', async ({ request, appUrl }) => {
  const html = await (await request.get(appUrl)).text();
  expect(/<noscript>([\s\S]*)<\/noscript>/.exec(html)?.[1]).toContain('needs JavaScript');
});
