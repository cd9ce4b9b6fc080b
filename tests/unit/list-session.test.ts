import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import type { Backend } from '../../src/app/backend.ts';
import { OrderedItemSource } from '../../src/app/list/ordered-item-source.ts';
import { ListSession } from '../../src/app/list-session.ts';
import { parseSettings } from '../../src/app/settings.ts';
import type { SettingsStore } from '../../src/app/settings-store.ts';
import type { ChangeEvent } from '../../src/rpc/change-event.ts';
import { DEFAULT_CRITERIA } from '../../src/shared/item-criteria.ts';

/** A list over a database of no titles that counts how often its beginning is read. */
function makeSession() {
  const reads = { count: 0 };
  let change: (event: ChangeEvent) => void = () => undefined;
  const source = new OrderedItemSource(
    {
      page: async (_criteria, at) => {
        reads.count += 1;
        return { rows: new TextEncoder().encode('[]'), at, total: 0, provisional: false };
      },
      rows: async () => ({ rows: new TextEncoder().encode('[]') }),
      order: async () => ({ ids: new Uint32Array(), landmarks: [], provisional: false }),
      cancelOrder: async () => undefined,
      seekTitle: async () => null,
    },
    async () => {},
  );
  const backend: Pick<Backend, 'onChange'> = {
    onChange: (listener) => {
      change = listener;
      return () => undefined;
    },
  };
  const settings: Pick<SettingsStore, 'value' | 'subscribe'> = {
    value: parseSettings(null),
    subscribe: () => () => undefined,
  };
  const session = new ListSession(backend as Backend, source, settings as SettingsStore, DEFAULT_CRITERIA);
  session.model.ensure({ first: 0, last: 0 });
  return {
    reads,
    model: session.model,
    tell: (kinds: ChangeEvent['kinds'], rest: Partial<ChangeEvent> = {}) =>
      change({ kinds, libraryIds: [], ...rest }),
  };
}

/** Lets everything happen that waits for no clock. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await setImmediate();
}

test('while an import runs a list rests between its refreshes; when the job has ended it does not', async () => {
  const { reads, tell } = makeSession();
  await settle();
  const before = reads.count;
  tell(['item', 'job']);
  await settle();
  expect(reads.count).toBe(before + 1);
  tell(['item', 'job']);
  await settle();
  expect(reads.count).toBe(before + 1);
  tell(['item', 'library', 'person', 'job']);
  await settle();
  expect(reads.count).toBe(before + 2);
});

test('a list that moves is read anew at rest where a job changes it, and at once where a person does', async () => {
  const { reads, model, tell } = makeSession();
  await settle();
  const before = reads.count;
  model.ensure({ first: 0, last: 0 }, 1, 5);
  tell(['item', 'job']);
  await settle();
  expect(reads.count).toBe(before);
  model.ensure({ first: 0, last: 0 });
  await expect.poll(() => reads.count).toBe(before + 1);
  await expect.poll(() => model.isLoading).toBe(false);
  model.ensure({ first: 0, last: 0 }, 1, 5);
  tell(['item', 'library']);
  await settle();
  expect(reads.count).toBe(before + 2);
});

test('a change that keeps lists as they are has lists with conditions alone read anew', async () => {
  const { reads, model, tell } = makeSession();
  await settle();
  const before = reads.count;
  tell(['item'], { keepsLists: true });
  await settle();
  expect(reads.count).toBe(before);
  model.setCriteria({ ...DEFAULT_CRITERIA, filter: { field: 'tag', anyOf: ['sea'] } });
  await settle();
  const filtered = reads.count;
  tell(['item'], { keepsLists: true });
  await settle();
  expect(reads.count).toBe(filtered + 1);
});
