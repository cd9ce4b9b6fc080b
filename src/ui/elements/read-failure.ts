import { html, type TemplateResult } from 'lit';
import './rs-message.ts';

/**
 * What could not be read and why, with the way to read it again; it stands in the place of what is not there, or behind
 * what is. When it goes, the focus it had goes to the first thing of the view that has `tabindex="-1"`: its heading.
 * @param retry reads again; resolves when that is done, whatever came of it
 */
export function renderReadFailure(error: unknown, retry: () => unknown): TemplateResult {
  return html`<rs-message .error=${error}><button class="button primary" type="button" @click=${(event: Event) => void readAgain(event, retry)}>Try again</button></rs-message>`;
}

async function readAgain(event: Event, retry: () => unknown): Promise<void> {
  const button = event.currentTarget as HTMLElement;
  const view = button.getRootNode() as ShadowRoot;
  await retry();
  await new Promise(requestAnimationFrame);
  if (button.isConnected || view.activeElement !== null) return;
  view.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
}
