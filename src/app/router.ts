import { isUnread, loadQueryLanguage } from './list-address.ts';
import { Observable } from './observable.ts';
import { parseRoute, printRoute, type Route } from './route.ts';

/**
 * A place that changes with every key is written into the address when it has been the same for so many ms:
 * a change costs the browser's own process 10 ms, and browsers refuse too many of them.
 */
const REST_MS = 300;

/**
 * The place the app shows, kept in the address after the `#` so that any static host will do. Hears of
 * changes from the Navigation API where there is one, and by `hashchange` and `popstate` elsewhere.
 */
export class Router extends Observable<Route> {
  #owed: ReturnType<typeof setTimeout> | undefined;
  #isWaiting = false;
  /** The browser is at another place already, whose text is about to be read. */
  #isLeaving = false;

  constructor() {
    super(parseRoute(location.hash));
    const follow = () => this.#follow();
    if (hasToWait(this.value)) {
      this.#isWaiting = true;
      this.#readSoon();
    }
    window.addEventListener('pagehide', () => this.#settle());
    // Typed as always there, which it is not in older browsers.
    const navigation: Navigation | undefined = window.navigation;
    if (navigation) {
      navigation.addEventListener('currententrychange', follow);
      return;
    }
    window.addEventListener('hashchange', follow);
    window.addEventListener('popstate', follow);
  }

  /** True while the first address has a text that cannot be read yet: {@link value} is only a part of the place. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  /** Goes to a place; the present one stays in the history. */
  go(route: Route): void {
    this.#settle();
    const address = printRoute(route);
    if (address === location.hash) return;
    history.pushState({ depth: this.#depth + 1 }, '', address);
    this.#follow();
  }

  /** Shows a place at once instead of the present one; the address follows when no other comes after it. */
  replaceSoon(route: Route): void {
    if (this.#isLeaving) return;
    clearTimeout(this.#owed);
    this.#owed = setTimeout(() => this.#settle(), REST_MS);
    this.set(route);
  }

  /** Shows a place instead of the present one; nothing where that is about to be left. */
  replace(route: Route): void {
    if (this.#isLeaving) return;
    this.#forget();
    const address = printRoute(route);
    if (address === location.hash) return;
    history.replaceState({ depth: this.#depth }, '', address);
    this.#follow();
  }

  /** Goes back to where one came from, or to `fallback` when this is where the app was opened. */
  back(fallback: Route): void {
    this.#settle();
    if (this.#depth > 0) history.back();
    else this.replace(fallback);
  }

  /** Places of the app before this one in the tab's history; a reload keeps it. */
  get #depth(): number {
    return Number(history.state?.depth) || 0;
  }

  /** Writes an address that is owed. */
  #settle(): void {
    if (this.#owed === undefined) return;
    this.#forget();
    history.replaceState({ depth: this.#depth }, '', printRoute(this.value));
  }

  #forget(): void {
    clearTimeout(this.#owed);
    this.#owed = undefined;
  }

  /** Reads the address once its text can be read; without what reads it, it is shown as one that cannot be. */
  #readSoon(): void {
    void loadQueryLanguage()
      .catch(() => undefined)
      .then(() => {
        this.#isWaiting = false;
        this.#isLeaving = false;
        this.set(parseRoute(location.hash));
      });
  }

  /** The browser is at another place: what was owed belongs to the one before. */
  #follow(): void {
    this.#forget();
    const route = parseRoute(location.hash);
    this.#isLeaving = hasToWait(route);
    if (this.#isLeaving) this.#readSoon();
    // Both were read from addresses, which writes their properties in one order.
    else if (JSON.stringify(route) !== JSON.stringify(this.value)) this.set(route);
  }
}

function hasToWait(route: Route): boolean {
  return route.page === 'library' && isUnread(route);
}
