/**
 * In the page, before anything else runs: notes the frame after the one in which the first row has
 * its title, in ms from navigation.
 */
export function watchFirstRows(): void {
  const look = () => {
    const view = document.querySelector('rs-app')?.shadowRoot?.querySelector('rs-library-view');
    const list = view?.shadowRoot?.querySelector('rs-media-list, rs-poster-grid');
    const row = list?.shadowRoot?.querySelector('[data-index]');
    if (!row?.textContent?.trim()) requestAnimationFrame(look);
    else requestAnimationFrame(() => performance.mark('first-rows-painted'));
  };
  requestAnimationFrame(look);
}

/** In the page: what {@link watchFirstRows} noted, once it has. */
export async function firstRowsPainted(): Promise<number> {
  while (performance.now() < 60_000) {
    const [mark] = performance.getEntriesByName('first-rows-painted');
    if (mark !== undefined) return mark.startTime;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('No row was painted within a minute.');
}
