import { expect, test } from '../support/browser-test.ts';

test('the browser’s offer to install is kept, used once, and gone when installed', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { InstallPrompt } = await import('/src/pwa/install-prompt.ts');
    const install = new InstallPrompt();
    const heard: string[] = [];
    install.addEventListener('change', () => heard.push(`change ${install.available}`));
    install.addEventListener('installed', () => heard.push('installed'));
    heard.push(await install.prompt());

    const prompt = () => Promise.resolve({ outcome: 'accepted' });
    const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt });
    window.dispatchEvent(offer);
    heard.push(`prevented ${offer.defaultPrevented}`);
    heard.push(await install.prompt());
    heard.push(await install.prompt());
    window.dispatchEvent(new Event('appinstalled'));
    return heard;
  });
  expect(seen).toEqual([
    'unavailable',
    'change true',
    'prevented true',
    'change false',
    'accepted',
    'unavailable',
    'change false',
    'installed',
  ]);
});
