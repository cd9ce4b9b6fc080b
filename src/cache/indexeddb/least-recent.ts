import type { IndexPage } from './index-page.ts';

/**
 * The least recently accessed entries that have to go so that at most `bytes` are left; no more than `most` of them.
 * Gives a test for rows.
 */
export function leastRecent(
  pages: readonly IndexPage[],
  bytes: number,
  most: number,
): (page: IndexPage, row: number) => boolean {
  const rows: { readonly page: IndexPage; readonly row: number; readonly accessed: number }[] = [];
  let left = 0;
  for (const page of pages) {
    for (let row = 0; row < page.length; row += 1) {
      rows.push({ page, row, accessed: page.timeAt(row, 'lastAccessedAt') });
      left += page.bytesAt(row);
    }
  }
  rows.sort((a, b) => a.accessed - b.accessed);
  const gone = new Map<IndexPage, Set<number>>();
  for (const { page, row } of rows.slice(0, most)) {
    if (left <= bytes) break;
    left -= page.bytesAt(row);
    const own = gone.get(page) ?? new Set();
    gone.set(page, own.add(row));
  }
  return (page, row) => gone.get(page)?.has(row) === true;
}
