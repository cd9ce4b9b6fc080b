import type { CacheBackend } from '../../../src/cache/cache-backend.ts';
import { MemoryBackend } from '../../../src/cache/memory-backend.ts';
import {
  at,
  entry,
  keysOf,
  MINUTE,
  plain,
  present,
  randomNumbers,
  START,
  sortedNames,
  stateOf,
  totals,
} from './cache-backend-entries.ts';

/** Opens a backend; the same name gives another connection to the same storage. */
export type OpenBackend = (storage: string) => CacheBackend | Promise<CacheBackend>;

/** Something every backend does. */
export interface BackendCase {
  readonly title: string;
  readonly run: (open: OpenBackend) => Promise<unknown>;
  readonly expected: unknown;
  /** It takes two connections to one storage. */
  readonly isShared?: boolean;
}

export const BACKEND_CASES: readonly BackendCase[] = [
  {
    title: 'entries come back whole, in the order of the keys; others are null',
    run: async (open) => {
      const backend = await open('whole');
      const entries = [
        await entry(1, { size: 3 }),
        await entry(2, { provider: 'omdb', size: 70_000, created: 5, expires: 7, keep: 9, accessed: 6 }),
        await entry(3, { size: 0, keep: 60 }),
      ];
      await backend.setMany(entries);
      const [third, none, second, first, again] = await backend.getMany([
        ...keysOf(entries.slice(2)),
        (await entry(4)).key,
        ...keysOf(entries.slice(1, 2)),
        ...keysOf(entries.slice(0, 1)),
        ...keysOf(entries.slice(0, 1)),
      ]);
      const back = [first, second, third].map((stored) => JSON.stringify(plain(stored ?? null), sortedNames));
      const before = entries.map((stored) => JSON.stringify(plain(stored), sortedNames));
      const empty = [await backend.getMany([]), await backend.deleteMany([])];
      await backend.setMany([]);
      backend.close();
      return {
        same: back.map((text, n) => text === before[n]),
        none,
        again: again?.key === first?.key,
        empty,
      };
    },
    expected: { same: [true, true, true], none: null, again: true, empty: [[], 0] },
  },
  {
    title: 'an entry takes the place of the older one of its key',
    run: async (open) => {
      const backend = await open('replace');
      const first = await entry(1, { size: 100, expires: 10 });
      await backend.setMany([first]);
      await backend.note([{ key: first.key, hits: 4, at: at(1) }], []);
      await backend.setMany([await entry(1, { size: 30, created: 20, expires: 80 })]);
      const [stored] = await backend.getMany([first.key]);
      const expired = await backend.removePast('expiresAt', at(20));
      const left = await totals(backend, 20);
      backend.close();
      return { bytes: stored?.body.byteLength, hits: stored?.hitCount, expired, left };
    },
    expected: {
      bytes: 30,
      hits: 0,
      expired: { entries: 0, bytes: 0 },
      left: ['tmdb: 1 entries, 0 expired, 30 bytes; 0 0 0'],
    },
  },
  {
    title: 'deleting tells how many were there',
    run: async (open) => {
      const backend = await open('delete');
      const entries = await Promise.all([1, 2, 3].map((n) => entry(n)));
      await backend.setMany(entries);
      const [first = '', , third = ''] = keysOf(entries);
      const counts = [
        await backend.deleteMany([first, third, (await entry(9)).key]),
        await backend.deleteMany([first]),
      ];
      const left = [await present(backend, entries), await totals(backend, 0)];
      backend.close();
      return { counts, left };
    },
    expected: { counts: [2, 0], left: ['-x-', ['tmdb: 1 entries, 0 expired, 10 bytes; 0 0 0']] },
  },
  {
    title: 'totals and uses are told by provider, at any time',
    run: async (open) => {
      const backend = await open('totals');
      const none = await totals(backend, 0);
      await backend.setMany([
        await entry(1, { expires: 10 }),
        await entry(2, { expires: 10.5, size: 5 }),
        await entry(3, { expires: 30, provider: 'tvmaze', size: 7 }),
      ]);
      await backend.note(
        [],
        [
          { provider: 'tmdb', hits: 3, misses: 2, stale: 1 },
          { provider: 'anilist', hits: 0, misses: 1, stale: 0 },
        ],
      );
      await backend.note([], [{ provider: 'tmdb', hits: 1, misses: 0, stale: 1 }]);
      const times = [9.99, 10, 10.4, 10.5, 30];
      const told = [];
      for (const time of times) told.push(await totals(backend, time));
      backend.close();
      return {
        none,
        expired: told.map((lines) => lines.map((line) => / (\d+) expired/.exec(line)?.[1]).join()),
        last: told.at(-1),
      };
    },
    expected: {
      none: [],
      expired: ['0,0,0', '0,1,0', '0,1,0', '0,2,0', '0,2,1'],
      last: [
        'anilist: 0 entries, 0 expired, 0 bytes; 0 1 0',
        'tmdb: 2 entries, 2 expired, 15 bytes; 4 2 2',
        'tvmaze: 1 entries, 1 expired, 7 bytes; 0 0 0',
      ],
    },
  },
  {
    title: 'what is past its time goes at that very time, by either of the two times',
    run: async (open) => {
      const backend = await open('past');
      const entries = [
        await entry(1, { expires: 10, keep: 100 }),
        await entry(2, { expires: 20, keep: 30, provider: 'omdb' }),
        await entry(3, { expires: 20, keep: 20 }),
        await entry(4, { expires: 40, keep: 40, size: 25 }),
      ];
      await backend.setMany(entries);
      const steps = [];
      for (const [limit, time] of [
        ['keepUntil', 19.99],
        ['keepUntil', 20],
        ['expiresAt', 10],
        ['expiresAt', 39.99],
        ['expiresAt', 40],
      ] as const) {
        const { entries: count, bytes } = await backend.removePast(limit, at(time));
        steps.push(`${count} ${bytes} ${await present(backend, entries)}`);
      }
      const left = await totals(backend, 50);
      backend.close();
      return { steps, left };
    },
    expected: { steps: ['0 0 xxxx', '1 10 xx-x', '1 10 -x-x', '1 10 ---x', '1 25 ----'], left: [] },
  },
  {
    title: 'the least recently used are evicted, no more of them than have to go',
    run: async (open) => {
      const backend = await open('evict');
      const entries = await Promise.all([1, 2, 3, 4, 5].map((n) => entry(n, { accessed: n })));
      await backend.setMany(entries);
      const [first = '', second = ''] = keysOf(entries);
      await backend.note(
        [
          { key: second, hits: 2, at: at(50) },
          { key: first, hits: 1, at: at(40) },
          { key: (await entry(9)).key, hits: 1, at: at(60) },
        ],
        [],
      );
      const [touched] = await backend.getMany([second]);
      const steps = [];
      for (const bytes of [1000, 50, 49, 20, 0]) {
        const evicted = await backend.evictTo(bytes);
        steps.push(`${evicted.entries} ${evicted.bytes} ${await present(backend, entries)}`);
      }
      const left = await totals(backend, 0);
      backend.close();
      return { touched: [touched?.hitCount, (touched?.lastAccessedAt ?? 0) - START], steps, left };
    },
    expected: {
      touched: [2, 50 * MINUTE],
      steps: ['0 0 xxxxx', '0 0 xxxxx', '1 10 xx-xx', '2 20 xx---', '2 20 -----'],
      left: [],
    },
  },
  {
    title: 'one provider is cleared, or everything, uses and all',
    run: async (open) => {
      const backend = await open('clear');
      const entries = [await entry(1), await entry(2, { provider: 'omdb' }), await entry(3)];
      await backend.setMany(entries);
      const uses = { hits: 1, misses: 1, stale: 0 };
      await backend.note(
        [],
        [
          { provider: 'tmdb', ...uses },
          { provider: 'omdb', ...uses },
        ],
      );
      const steps: unknown[] = [
        await backend.clear('tmdb'),
        await present(backend, entries),
        await totals(backend, 0),
      ];
      await backend.setMany(entries.slice(0, 1));
      steps.push(await backend.clear(), await present(backend, entries), await totals(backend, 0));
      steps.push(await backend.clear());
      backend.close();
      return steps;
    },
    expected: [
      { entries: 2, bytes: 20 },
      '-x-',
      ['omdb: 1 entries, 0 expired, 10 bytes; 1 1 0'],
      { entries: 2, bytes: 20 },
      '---',
      [],
      { entries: 0, bytes: 0 },
    ],
  },
  {
    title: 'of thousands that go at once none comes back, and what is put there meanwhile stays',
    run: async (open) => {
      const backend = await open('thousands');
      const old = await Promise.all(
        Array.from({ length: 2500 }, (_, n) => entry(n, { expires: 10 + (n % 50) })),
      );
      const late = await entry(9000, { expires: 900 });
      await backend.setMany([...old, late]);
      const steps: unknown[] = [await backend.removePast('expiresAt', at(70)), await totals(backend, 70)];
      // A clock put back: times that are among those removed.
      const again = old.slice(0, 300);
      await backend.setMany(again);
      steps.push(await totals(backend, 30));
      // What is still to be cleared behind the answer has been, or will not matter.
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const found = await present(backend, [...again, late]);
      const gone = await present(backend, old.slice(300));
      steps.push(
        found === 'x'.repeat(301),
        gone === '-'.repeat(2200),
        await backend.clear(),
        await totals(backend, 0),
      );
      backend.close();
      return steps;
    },
    expected: [
      { entries: 2500, bytes: 25_000 },
      ['tmdb: 1 entries, 0 expired, 10 bytes; 0 0 0'],
      ['tmdb: 301 entries, 126 expired, 3010 bytes; 0 0 0'],
      true,
      true,
      { entries: 301, bytes: 3010 },
      [],
    ],
  },
  {
    title: 'whatever is done in whatever order, it holds what memory holds',
    run: async (open) => {
      const backend = await open('model');
      const model = new MemoryBackend();
      const random = randomNumbers(4711);
      const providers = ['tmdb', 'tvmaze', 'wikidata'] as const;
      const keys = await Promise.all(
        Array.from({ length: 40 }, async (_, n) => (await entry(n, providerOf(n))).key),
      );
      for (let step = 1; step <= 120; step += 1) {
        const chosen = Array.from({ length: 1 + random(6) }, () => random(40));
        const entries = await Promise.all(
          [...new Set(chosen)].map((n) => {
            const expires = random(300) / 4;
            const times = { expires, keep: expires + random(50), accessed: step + n / 100 };
            return entry(n, { ...providerOf(n), ...times, size: random(2000) });
          }),
        );
        const actions = [
          (one: CacheBackend) => one.setMany(entries),
          (one: CacheBackend) => one.setMany(entries),
          (one: CacheBackend) => one.setMany(entries),
          (one: CacheBackend) => one.deleteMany(keysOf(entries)),
          (one: CacheBackend) =>
            one.note(
              entries.map(({ key, lastAccessedAt }) => ({ key, hits: 1, at: lastAccessedAt })),
              [{ provider: 'omdb', hits: entries.length, misses: step, stale: 0 }],
            ),
          (one: CacheBackend) => one.removePast('expiresAt', at(step % 13)),
          (one: CacheBackend) => one.removePast('keepUntil', at(step % 17)),
          (one: CacheBackend) => one.evictTo(20_000),
          (one: CacheBackend) => (step % 5 === 0 ? one.clear(providers[step % 3]) : one.evictTo(15_000)),
        ];
        const action = actions[random(actions.length)] ?? (() => undefined);
        const answers = [await action(backend), await action(model)].map((answer) => JSON.stringify(answer));
        const held = await Promise.all([backend, model].map((one) => stateOf(one, keys, step)));
        if (answers[0] !== answers[1] || held[0] !== held[1]) return { step, answers, held };
      }
      backend.close();
      return 'the same';

      function providerOf(n: number) {
        return { provider: providers[n % 3] ?? 'tmdb' };
      }
    },
    expected: 'the same',
  },
  {
    title: 'two connections at once lose nothing of each other',
    isShared: true,
    run: async (open) => {
      const [one, two] = [await open('shared'), await open('shared')];
      const entries = await Promise.all(Array.from({ length: 60 }, (_, n) => entry(n)));
      await Promise.all(
        entries.flatMap((each, n) => [
          (n % 2 ? one : two).setMany([each]),
          (n % 2 ? two : one).note([], [{ provider: 'tmdb', hits: 1, misses: 0, stale: 0 }]),
        ]),
      );
      // Both want the same gone.
      const removed = await Promise.all([
        one.deleteMany(keysOf(entries.slice(0, 10))),
        two.deleteMany(keysOf(entries.slice(5, 15))),
      ]);
      const seen = await Promise.all([one, two].map((each) => totals(each, 0)));
      one.close();
      const found = await present(two, entries);
      two.close();
      return { removed: removed.reduce((sum, count) => sum + count, 0), seen, found };
    },
    expected: {
      removed: 15,
      seen: Array.from({ length: 2 }, () => ['tmdb: 45 entries, 0 expired, 450 bytes; 60 0 0']),
      found: `${'-'.repeat(15)}${'x'.repeat(45)}`,
    },
  },
  {
    title: 'what is kept is there when it is opened again',
    isShared: true,
    run: async (open) => {
      const first = await open('again');
      const kept = await entry(1);
      await first.setMany([kept]);
      await first.note(
        [{ key: kept.key, hits: 2, at: at(3) }],
        [{ provider: 'tmdb', hits: 2, misses: 0, stale: 0 }],
      );
      first.close();
      const second = await open('again');
      const [stored] = await second.getMany([kept.key]);
      const told = await totals(second, 0);
      second.close();
      return { hits: stored?.hitCount, told };
    },
    expected: { hits: 2, told: ['tmdb: 1 entries, 0 expired, 10 bytes; 2 0 0'] },
  },
];
