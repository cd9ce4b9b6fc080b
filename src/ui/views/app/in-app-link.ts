import { parseRoute, type Route } from '../../../app/route.ts';

/** The place a click on a link of the app leads to; undefined for other clicks and those meant for a new tab. */
export function clickedRoute(event: MouseEvent): Route | undefined {
  const isForBrowser = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (isForBrowser || event.defaultPrevented) return undefined;
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  const href = link instanceof HTMLAnchorElement ? link.getAttribute('href') : null;
  return href?.startsWith('#/') ? parseRoute(href) : undefined;
}
