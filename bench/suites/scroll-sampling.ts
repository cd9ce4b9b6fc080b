/** What one run of scrolling showed. */
export interface ScrollMeasurement {
  /** ms from one frame to the next. */
  readonly frameMs: number[];
  /** Frames in which some point of the viewport showed no row at all. */
  readonly blankFrames: number;
  /** Frames in which some row was there but its title not yet. */
  readonly placeholderFrames: number;
  /** Rows in the DOM, a sample each frame. */
  readonly rowsInDom: number[];
  /** The longest task over 50 ms; 0 when there was none. */
  readonly longestTaskMs: number;
}

/**
 * In the page: scrolls the table so many px a frame, turning at its ends. With `add`, titles are
 * added meanwhile and the run ends with the import. Each frame is looked at after the list has
 * answered the last frame's scrolling and before the next.
 */
export async function scrollTable(options: {
  frames: number;
  pxPerFrame: number;
  add: number;
}): Promise<ScrollMeasurement> {
  const list = document
    .querySelector('rs-app')
    ?.shadowRoot?.querySelector('rs-library-view')
    ?.shadowRoot?.querySelector('rs-media-list');
  const root = list?.shadowRoot;
  const scroller = root?.querySelector<HTMLElement>('.scroller');
  if (!root || !scroller) throw new Error('The table is not there.');

  let longestTaskMs = 0;
  const tasks = new PerformanceObserver((entries) => {
    for (const entry of entries.getEntries()) longestTaskMs = Math.max(longestTaskMs, entry.duration);
  });
  tasks.observe({ type: 'longtask' });

  let isAdding = options.add > 0;
  const added = isAdding
    ? globalThis.reelshelf.library.generate({ items: options.add, seed: Date.now() % 1e6 }).finally(() => {
        isAdding = false;
      })
    : undefined;

  const box = scroller.getBoundingClientRect();
  const header = root.querySelector('[role=columnheader]')?.getBoundingClientRect().height ?? 0;
  const probes = [0.02, 0.25, 0.5, 0.75, 0.98].map(
    (share) => box.top + header + (box.height - header) * share,
  );
  const x = box.left + Math.min(200, box.width / 2);
  const frameMs: number[] = [];
  const rowsInDom: number[] = [];
  let blankFrames = 0;
  let placeholderFrames = 0;
  let direction = 1;
  let last = await nextFrame();
  const goesOn = () => (options.add > 0 ? isAdding : frameMs.length < options.frames);
  while (goesOn() && frameMs.length < options.frames) {
    const before = list.place.index;
    scroller.scrollBy(0, direction * options.pxPerFrame);
    const now = await nextFrame();
    frameMs.push(now - last);
    last = now;
    const rows = probes.map((y) => root.elementFromPoint(x, y)?.closest('[data-index]'));
    if (rows.some((row) => row === null || row === undefined)) blankFrames += 1;
    else if (rows.some((row) => row?.querySelector('.title .bar') !== null)) placeholderFrames += 1;
    rowsInDom.push(root.querySelectorAll('[data-index]').length);
    if (list.place.index === before) direction = -direction;
  }
  await added;
  tasks.disconnect();
  return { frameMs, blankFrames, placeholderFrames, rowsInDom, longestTaskMs };

  function nextFrame(): Promise<number> {
    return new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
