import type { App } from '../../src/app/app.ts';
import type { DialogRequest } from '../../src/app/dialog-request.ts';
import { Observable } from '../../src/app/observable.ts';
import { Toasts } from '../../src/app/toasts.ts';
import { adoptTokens } from '../../src/ui/styles/tokens.ts';
import '../../src/ui/views/app/rs-dialog-host.ts';
import { FakeMetadata } from '../support/fake-metadata.ts';

const MODULES = {
  'rs-provider-settings': () => import('../../src/ui/views/settings/providers/rs-provider-settings.ts'),
  'rs-cache-settings': () => import('../../src/ui/views/settings/cache/rs-cache-settings.ts'),
  'rs-providers-view': () => import('../../src/ui/views/providers/rs-providers-view.ts'),
};

export type ProviderPage = keyof typeof MODULES;

/** Shows one of the pages about providers over made-up answers. */
export async function mountPage(tag: ProviderPage): Promise<FakeMetadata> {
  await MODULES[tag]();
  if (document.adoptedStyleSheets.length === 0) adoptTokens(document);
  const fake = new FakeMetadata();
  const tools = fake.tools();
  const app = {
    dialog: new Observable<DialogRequest | null>(null),
    toasts: new Toasts(),
    metadata: async () => tools,
  } as unknown as App;
  const main = document.createElement('main');
  main.style.background = 'var(--surface)';
  main.append(Object.assign(document.createElement(tag), { app }));
  const host = Object.assign(document.createElement('rs-dialog-host'), { app });
  document.documentElement.lang = 'en';
  document.body.replaceChildren(main, host);
  return fake;
}
