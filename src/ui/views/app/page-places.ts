import type { Observable } from '../../../app/observable.ts';
import { parseRoute } from '../../../app/route.ts';
import { deepActiveElement } from '../../deep-active-element.ts';

/** What is scrolled to comes in parts: so long it is waited for, in ms. */
const PATIENCE_MS = 3000;
/** So many frames it has to hold: the page before it may still be there, and be as long. */
const STEADY_FRAMES = 20;

/** What a person does who goes on by themselves. */
const OWN_WAYS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Where a page was left. */
interface Place {
  /** Px that were scrolled out of sight. */
  readonly top: number;
  /** The link that had the focus: the one that led away. */
  readonly link: PlaceOfLink | undefined;
}

/** A link in a page where others may lead to the same. */
interface PlaceOfLink {
  readonly address: string;
  /** So many of those to the same stand before it. */
  readonly before: number;
  /** So many lead to the same in all. */
  readonly count: number;
}

/**
 * Begins a page at its top when it is gone to, and where it was left when one comes back to it, with the focus at the link
 * that led away. Lists that keep their own place do that by themselves. Without the Navigation API pages stay as they are.
 * @param scroller gives the element that pages are scrolled in
 * @param isHeld whether the page that is left is still to be seen
 */
export function keepPagePlaces(
  scroller: () => HTMLElement | null,
  isHeld: Pick<Observable<boolean>, 'value'>,
): void {
  // Typed as always there, which it is not in older browsers.
  const navigation: Navigation | undefined = window.navigation;
  if (!navigation) return;
  const places = new Map<string, Place>();
  let address = location.hash;
  let end = new AbortController();
  navigation.addEventListener('navigate', () => {
    const { currentEntry } = navigation;
    const element = scroller();
    // What is scrolled is not the page of this entry yet.
    if (!currentEntry || !element || isHeld.value) return;
    places.set(currentEntry.key, { top: element.scrollTop, link: placeOfLink(element) });
  });
  navigation.addEventListener('currententrychange', ({ navigationType }) => {
    const left = address;
    address = location.hash;
    const element = scroller();
    if (address === left || !element) return;
    end.abort();
    const latest = new AbortController();
    end = latest;
    const isBack = navigationType === 'traverse';
    const place = isBack && places.get(navigation.currentEntry?.key ?? '');
    const begin = () => {
      if (latest.signal.aborted) return;
      // Asked again before the frame in which the page is first seen.
      if (isHeld.value) {
        requestAnimationFrame(begin);
        return;
      }
      // The button that led back is still there, and is that of another page by now.
      if (isBack && areOfAKind(left, location.hash)) element.focus({ preventScroll: true });
      if (place) takePlace(element, place, latest);
      else element.scrollTop = 0;
    };
    // What one comes back to is made by then.
    if (isBack) requestAnimationFrame(begin);
    else begin();
  });
}

/** Whether the pages of two addresses are one element that shows something else. */
function areOfAKind(one: string, other: string): boolean {
  const route = parseRoute(one);
  return 'id' in route && route.page === parseRoute(other).page;
}

/** Goes to a place that may not be there yet, until it is, a person goes elsewhere, or it takes too long. */
function takePlace(element: HTMLElement, { top, link }: Place, end: AbortController): void {
  const { signal } = end;
  let sought = link;
  let given: HTMLElement | undefined;
  const giveFocus = (isLast: boolean) => {
    const active = deepActiveElement();
    // The page itself may have taken it in the frame it was given in.
    if (active === given) sought = undefined;
    // Something in the page has the focus.
    if (!sought || active !== element) return;
    given = findLink(element, sought, isLast);
    given?.focus({ preventScroll: true });
  };
  let steady = 0;
  const follow = () => {
    if (signal.aborted) return;
    steady = Math.abs(element.scrollTop - top) <= 1 ? steady + 1 : 0;
    if (steady === STEADY_FRAMES) end.abort();
    element.scrollTop = top;
    giveFocus(signal.aborted);
    requestAnimationFrame(follow);
  };
  // Anywhere, and where it is handled before it gets here: they may use a menu or a dialog.
  const options = { signal, passive: true, capture: true };
  for (const name of OWN_WAYS) window.addEventListener(name, () => end.abort(), options);
  const giveUp = () => {
    if (!signal.aborted) giveFocus(true);
    end.abort();
  };
  setTimeout(giveUp, PATIENCE_MS);
  follow();
}

/** The link in the page that has the focus; one that is hidden from assistive technology is for the next that is not. */
function placeOfLink(page: HTMLElement): PlaceOfLink | undefined {
  const active = deepActiveElement();
  const address = active?.getAttribute('href');
  if (!(active instanceof HTMLElement) || !address) return undefined;
  const links = linksTo(address, page);
  const at = links.indexOf(active);
  if (at === -1) return undefined;
  return { address, before: links.slice(0, at).filter(isTold).length, count: links.filter(isTold).length };
}

/** While not all of them are there, it cannot be known which one it is: then one is taken only as the last resort. */
function findLink(page: HTMLElement, { address, before, count }: PlaceOfLink, isLast: boolean) {
  const links = linksTo(address, page).filter(isTold);
  return isLast || links.length === count ? links[Math.min(before, links.length - 1)] : undefined;
}

/** What leads to an address, in shadow roots as well. */
function linksTo(address: string, root: ParentNode): HTMLElement[] {
  const links = [...root.querySelectorAll<HTMLElement>(`a[href="${CSS.escape(address)}"]`)];
  for (const { shadowRoot } of root.querySelectorAll('*'))
    if (shadowRoot) links.push(...linksTo(address, shadowRoot));
  return links;
}

function isTold(link: HTMLElement): boolean {
  return link.ariaHidden !== 'true';
}
