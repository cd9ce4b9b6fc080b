import { expect, test } from '@playwright/test';
import { BROWSER_ENVIRONMENT } from '../../src/providers/http/http-environment.ts';
import { RequestSlots } from '../../src/providers/http/request-slots.ts';
import type { ProviderContext } from '../../src/providers/metadata-provider.ts';
import { adapterOf, providerOf } from '../support/adapter-fixture.ts';

const settle = () => new Promise((done) => setImmediate(done));

test('so many are under way at once, in the order they came; one that is withdrawn costs nothing', async () => {
  const slots = new RequestSlots(1);
  const begun: string[] = [];
  const leaving: (() => void)[] = [];
  const withdrawn = new AbortController();
  const begin = (name: string, signal = new AbortController().signal) =>
    slots.take(signal).then(
      (leave) => {
        begun.push(name);
        leaving.push(leave);
      },
      () => begun.push(`not ${name}`),
    );
  void begin('a');
  void begin('b', withdrawn.signal);
  void begin('c');
  void begin('d');
  void begin('e');
  withdrawn.abort();
  await settle();
  expect(begun).toEqual(['a', 'not b']);
  slots.resize(2);
  await settle();
  expect(begun).toEqual(['a', 'not b', 'c']);
  slots.resize(1);
  leaving[0]?.();
  leaving[0]?.();
  await settle();
  expect(begun).toHaveLength(3);
  leaving[1]?.();
  await settle();
  expect(begun).toEqual(['a', 'not b', 'c', 'd']);
});

test('requests of all providers together keep to the number that is set', async () => {
  let underWay = 0;
  let most = 0;
  const fetch = async () => {
    most = Math.max(most, ++underWay);
    await settle();
    underWay--;
    return new Response('{}', { headers: { 'content-type': 'application/json' } });
  };
  const search = async (_: unknown, { http }: ProviderContext) => {
    await http.json({ path: '/search' });
    return [];
  };
  const providers = (['tmdb', 'tvdb', 'omdb'] as const).map((id) => providerOf(id, { search }));
  const environment = { ...BROWSER_ENVIRONMENT, fetch, slots: new RequestSlots(2) };
  const { adapter } = adapterOf(providers, { environment });
  const { origins } = await adapter.search({ kind: null, title: 'Alien' });
  expect(origins.map(({ from }) => from)).toEqual(['network', 'network', 'network']);
  expect(most).toBe(2);
});
