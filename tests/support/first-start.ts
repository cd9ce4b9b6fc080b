import type { Page } from '@playwright/test';
import { KeptStorage } from './kept-storage.ts';
import type { Profile } from './profile.ts';

const kept = new KeptStorage();

/** Addresses of the app where nothing is stored yet, and the profiles in which that is so. */
const untouched = new Map<string, Profile>();

/** Says that nothing is stored at an address of the app. */
export function noteUntouched(appUrl: string, profile: Profile): void {
  untouched.set(appUrl, profile);
}

/**
 * Stores what the app has there after its first start, and what `furnish` did in it: the first time in this process by
 * doing so, in a page that is closed again, and from then on as a copy. Does nothing where something may be stored
 * already: in another context than the one tests share, or when it was called for this test before.
 */
export async function startOnce(
  page: Page,
  url: string,
  name: string,
  furnish: (page: Page, appUrl: string) => Promise<void>,
): Promise<boolean> {
  const appUrl = url.replace(/[#?].*$/, '');
  const profile = untouched.get(appUrl);
  if (profile?.context !== page.context()) return false;
  untouched.delete(appUrl);
  if (kept.has(name)) {
    await kept.give(profile.keeper, appUrl, name);
  } else {
    const maker = await profile.context.newPage();
    await furnish(maker, appUrl);
    await maker.close();
    await kept.take(profile.keeper, appUrl, name);
  }
  return true;
}
