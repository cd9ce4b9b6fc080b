import { deepActiveElement } from '../../deep-active-element.ts';

/** What is scrolled to comes in parts: so long it is waited for, in ms. */
const PATIENCE_MS = 3000;
/** So many frames it has to hold: the page before it may still be there, and be as long. */
const STEADY_FRAMES = 20;

/** What a person does who goes somewhere else by themselves. */
const OWN_WAYS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Where a page was left. */
interface Place {
  /** Px that were scrolled out of sight. */
  readonly top: number;
  /** Address of the link that had the focus: the one that led away. */
  readonly link: string | null;
}

/**
 * Begins a page at its top when it is gone to, and where it was left when one comes back to it, with the focus at the link
 * that led away. Lists that keep their own place do that by themselves. Without the Navigation API pages stay as they are.
 * @param scroller gives the element that pages are scrolled in
 */
export function keepPagePlaces(scroller: () => HTMLElement | null): void {
  // Typed as always there, which it is not in older browsers.
  const navigation: Navigation | undefined = window.navigation;
  if (!navigation) return;
  const places = new Map<string, Place>();
  let address = location.hash;
  let stop: (() => void) | undefined;
  navigation.addEventListener('navigate', () => {
    const { currentEntry } = navigation;
    const element = scroller();
    if (!currentEntry || !element) return;
    const link = deepActiveElement()?.getAttribute('href') ?? null;
    places.set(currentEntry.key, { top: element.scrollTop, link });
  });
  navigation.addEventListener('currententrychange', ({ navigationType }) => {
    const isOther = location.hash !== address;
    address = location.hash;
    const element = scroller();
    if (!isOther || !element) return;
    stop?.();
    const place = navigationType === 'traverse' && places.get(navigation.currentEntry?.key ?? '');
    if (place) stop = takePlace(element, place);
    else element.scrollTop = 0;
  });
}

/** Goes to a place that may not be there yet, until it is, a person goes elsewhere, or it takes too long. */
function takePlace(element: HTMLElement, { top, link }: Place): () => void {
  const end = new AbortController();
  const { signal } = end;
  let steady = 0;
  const follow = () => {
    if (signal.aborted) return;
    steady = Math.abs(element.scrollTop - top) <= 1 ? steady + 1 : 0;
    if (steady === STEADY_FRAMES) end.abort();
    element.scrollTop = top;
    // Nothing in the page has the focus.
    if (link !== null && deepActiveElement() === element)
      findLink(element, link)?.focus({ preventScroll: true });
    requestAnimationFrame(follow);
  };
  for (const name of OWN_WAYS) element.addEventListener(name, () => end.abort(), { signal, passive: true });
  setTimeout(() => end.abort(), PATIENCE_MS);
  requestAnimationFrame(follow);
  return () => end.abort();
}

function findLink(root: ParentNode, address: string): HTMLElement | undefined {
  const found = root.querySelector<HTMLElement>(`a[href="${CSS.escape(address)}"]:not([aria-hidden="true"])`);
  if (found) return found;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const within = shadowRoot && findLink(shadowRoot, address);
    if (within) return within;
  }
  return undefined;
}
