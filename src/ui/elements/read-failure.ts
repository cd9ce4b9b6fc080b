import { html, nothing, type TemplateResult } from 'lit';
import { codeOf } from '../../app/error-facts.ts';
import './rs-message.ts';

/**
 * What could not be read and why, with the way to read it again; it stands in the place of what is not there, or behind
 * what is. When it goes, the focus it had goes to the first thing of the view that has `tabindex="-1"`, or to its heading.
 * @param retry reads again; resolves when that is done, whatever came of it
 */
export function renderReadFailure(error: unknown, retry: () => unknown): TemplateResult {
  return html`<rs-message .error=${error}>${tryAgain(retry)}</rs-message>`;
}

/**
 * The same where it is all there is on the page. What is not there any more is not read again: there is only the way out.
 * @param out leads elsewhere; absent where the page itself has a way
 */
export function renderPageFailure(
  error: unknown,
  retry: () => unknown,
  out?: { readonly name: string; readonly go: () => void },
): TemplateResult {
  const isGone = codeOf(error) === 'not-found';
  return html`<rs-message whole-page .error=${error}>
    ${isGone ? nothing : tryAgain(retry)}
    ${out === undefined ? nothing : html`<button class="button ${isGone ? 'primary' : ''}" type="button" @click=${out.go}>${out.name}</button>`}
  </rs-message>`;
}

function tryAgain(retry: () => unknown): TemplateResult {
  return html`<button class="button primary" type="button" @click=${(event: Event) => void readAgain(event, retry)}>Try again</button>`;
}

async function readAgain(event: Event, retry: () => unknown): Promise<void> {
  const button = event.currentTarget as HTMLElement;
  const view = button.getRootNode() as ShadowRoot;
  await retry();
  await new Promise(requestAnimationFrame);
  if (button.isConnected || view.activeElement !== null) return;
  const place =
    view.querySelector<HTMLElement>('[tabindex="-1"]') ?? view.querySelector<HTMLElement>('h1, h2, form, p');
  if (place === null) return;
  place.tabIndex = -1;
  place.focus();
}
