declare global {
  /** ms of each task over 50 ms since {@link watchLongTasks} or {@link forgetLongTasks}. */
  var longTasks: number[];
}

/** In the page. */
export function watchLongTasks(): void {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.longTasks.push(duration);
  }).observe({ type: 'longtask' });
}

/** In the page. */
export function forgetLongTasks(): void {
  globalThis.longTasks = [];
}

/** In the page: ms of the longest since; 0 when none took longer than 50. */
export async function longestTask(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return Math.max(0, ...globalThis.longTasks);
}
