/** What a key does in the player. */
export interface PlayerActs {
  readonly togglePlay: () => void;
  /** s; to the beginning when negative. */
  readonly seek: (by: number) => void;
  /** Of 1. */
  readonly changeVolume: (by: number) => void;
  readonly toggleMute: () => void;
  readonly toggleFullScreen: () => void;
  readonly toggleSubtitles: () => void;
  readonly next: () => void;
}

const SEEK_S = 10;
const VOLUME_STEP = 0.05;

const KEYS: Readonly<Record<string, (acts: PlayerActs) => void>> = {
  ' ': (acts) => acts.togglePlay(),
  k: (acts) => acts.togglePlay(),
  ArrowLeft: (acts) => acts.seek(-SEEK_S),
  ArrowRight: (acts) => acts.seek(SEEK_S),
  ArrowUp: (acts) => acts.changeVolume(VOLUME_STEP),
  ArrowDown: (acts) => acts.changeVolume(-VOLUME_STEP),
  m: (acts) => acts.toggleMute(),
  f: (acts) => acts.toggleFullScreen(),
  c: (acts) => acts.toggleSubtitles(),
  n: (acts) => acts.next(),
};

/**
 * Does what a key stands for, unless the control that has the focus takes it itself. Has to hear of it in the capture
 * phase: Chromium's own controls listen at the video, whether or not the default is prevented.
 */
export function takePlayerKey(event: KeyboardEvent, acts: PlayerActs): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const [target] = event.composedPath();
  const isMoving = event.key === ' ' || event.key.startsWith('Arrow');
  // A letter chooses among what a list offers.
  const takers = isMoving ? 'button, select, a, summary' : 'select';
  if (target instanceof HTMLElement && target.matches(takers)) return;
  const act = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (act === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  act(acts);
}

/** The controls of a video take the space bar when it is let go: that would undo what it did when it was pressed. */
export function endPlayerKey(event: KeyboardEvent): void {
  const [target] = event.composedPath();
  if (event.key !== ' ' || !(target instanceof HTMLVideoElement)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Keys of the page behind the player do nothing in it. */
export function keepPlayerKey(event: KeyboardEvent): void {
  if (!event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
}
