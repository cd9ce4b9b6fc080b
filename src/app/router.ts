import { isUnread, loadQueryLanguage } from './list-address.ts';
import { Observable } from './observable.ts';
import { parseRoute, printRoute, type Route } from './route.ts';

/**
 * The place the app shows, kept in the address after the `#` so that any static host will do. Hears of
 * changes from the Navigation API where there is one, and by `hashchange` and `popstate` elsewhere.
 */
export class Router extends Observable<Route> {
  constructor() {
    super(parseRoute(location.hash));
    const follow = () => this.#follow();
    if (hasToWait(this.value)) follow();
    // Typed as always there, which it is not in older browsers.
    const navigation: Navigation | undefined = window.navigation;
    if (navigation) {
      navigation.addEventListener('currententrychange', follow);
      return;
    }
    window.addEventListener('hashchange', follow);
    window.addEventListener('popstate', follow);
  }

  /** Goes to a place; the present one stays in the history. */
  go(route: Route): void {
    const address = printRoute(route);
    if (address === location.hash) return;
    history.pushState({ depth: this.#depth + 1 }, '', address);
    this.#follow();
  }

  /** Shows a place instead of the present one. */
  replace(route: Route): void {
    const address = printRoute(route);
    if (address === location.hash) return;
    history.replaceState({ depth: this.#depth }, '', address);
    this.#follow();
  }

  /** Goes back to where one came from, or to `fallback` when this is where the app was opened. */
  back(fallback: Route): void {
    if (this.#depth > 0) history.back();
    else this.replace(fallback);
  }

  /** Places of the app before this one in the tab's history; a reload keeps it. */
  get #depth(): number {
    const state: unknown = history.state;
    const known = typeof state === 'object' && state !== null && 'depth' in state ? state.depth : 0;
    return typeof known === 'number' ? known : 0;
  }

  #follow(): void {
    const route = parseRoute(location.hash);
    if (hasToWait(route))
      void loadQueryLanguage().then(
        () => this.#follow(),
        () => this.set(route),
      );
    // Both were read from addresses, which writes their properties in one order.
    else if (JSON.stringify(route) !== JSON.stringify(this.value)) this.set(route);
  }
}

function hasToWait(route: Route): boolean {
  return route.page === 'library' && isUnread(route);
}
