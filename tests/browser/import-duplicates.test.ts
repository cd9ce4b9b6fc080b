import { expect, test } from '../support/browser-test.ts';
import { runs } from '../support/test-size.ts';
import type * as Scenarios from './scenarios/import.ts';

const SCENARIOS = '/tests/browser/scenarios/import.ts';
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;
/** What is imported one after the other. */
type Lists = Parameters<typeof Scenarios.importLists>[0];
interface Contents {
  readonly items: readonly Record<string, unknown>[];
  readonly people: readonly { readonly name: string; readonly count: number }[];
}

test('a first load and adding come to the same, whatever the catalogue, the policy and the batches', async ({
  runInWorker,
}) => {
  test.setTimeout(180_000);
  await runInWorker<Outcome<'bothWaysAgree'>>(SCENARIOS, 'bothWaysAgree', runs(40));
});

for (const [way, expectedItems] of [
  ['a first load', 10_000],
  ['adding', 1],
] as const) {
  test.describe(way, () => {
    const actor = (
      name: string,
      personExternalId: string | null = null,
      character: string | null = null,
    ) => ({
      name,
      role: 'actor',
      character,
      personExternalId,
    });

    // Each step empties the library, and what one finds does not keep the next from being looked at.
    test('knows what is there already', async ({ runInWorker }) => {
      test.setTimeout(120_000);
      const importLists = (...[lists, policy]: [Lists, 'skip' | 'update' | 'replace']) =>
        runInWorker<Outcome<'importLists'>>(SCENARIOS, 'importLists', lists, policy, expectedItems);

      await test.step('knows an item by its id, whatever its title, unless another id says it is not', async () => {
        const { jobs, contents, faults } = await importLists(
          [
            [
              { title: 'Amélie', year: 2001, externalIds: { imdb: 'tt1' } },
              { title: 'Le fabuleux destin d’Amélie Poulain', year: 2001, externalIds: { imdb: 'tt1' } },
              { title: 'Seikai no Monshou', externalIds: { anidb: '1', tvdb: '72025' } },
              { title: 'Seikai no Senki', externalIds: { anidb: '4', tvdb: '72025' } },
              { title: 'Amélie', mediaType: 'video', year: 2001, externalIds: { imdb: 'tt1' } },
            ],
          ],
          'skip',
        );
        expect.soft(faults).toEqual([]);
        expect.soft(jobs[0]).toMatchObject({ added: 4, skipped: 1 });
        expect.soft((contents as Contents).items).toHaveLength(4);
      });

      await test.step('does not take a page that treats several films for one film', async () => {
        const externalIds = { wikipedia: 'Prince_Courageous' };
        const { jobs } = await importLists(
          [
            [
              { title: 'The Crown of Courage', year: 1923, externalIds },
              { title: 'The Little Knight', year: 1923, externalIds },
              { title: 'The Little Knight', year: 1941, externalIds },
              { title: 'The Little Knight', year: 1923, externalIds },
            ],
          ],
          'skip',
        );
        expect.soft(jobs[0]).toMatchObject({ added: 3, skipped: 1 });
      });

      await test.step('knows an item by title, year and type; two ids of one source make two items', async () => {
        const { jobs } = await importLists(
          [
            [
              { title: 'Carmen', year: 1915, externalIds: { wikipedia: 'DeMille' } },
              { title: 'Carmen', year: 1915, externalIds: { wikipedia: 'Walsh' } },
              { title: 'carmen', year: 1915 },
              { title: 'Carmen', year: 1916 },
              { title: 'Carmen', year: null },
              { title: 'Carmen', year: null, mediaType: 'series' },
              { title: 'The Carmen', year: 1915, externalIds: { imdb: 'tt5' } },
            ],
          ],
          'skip',
        );
        expect.soft(jobs[0]).toMatchObject({ added: 5, skipped: 2 });
      });

      await test.step('puts episodes to their series, which is made once and later filled', async () => {
        const episode = (title: string, season: number | null, number: number | null) =>
          ({
            title,
            mediaType: 'episode',
            seriesTitle: 'The Wire',
            seriesSortTitle: 'wire',
            season,
            episode: number,
          }) as const;
        const { jobs, contents, faults } = await importLists(
          [
            [
              episode('The Target', 1, 1),
              episode('The Detail', 1, 2),
              episode('Same number', 1, 2),
              episode('Special', null, null),
            ],
            [
              { title: 'The Wire', mediaType: 'series', year: 2002, externalIds: { imdb: 'tt0306414' } },
              episode('The Target', 1, 1),
            ],
            [{ title: 'Wire', mediaType: 'series', year: 2002 }],
          ],
          'skip',
        );
        expect.soft(faults).toEqual([]);
        expect.soft(jobs).toMatchObject([
          { added: 3, skipped: 1 },
          { added: 0, updated: 1, skipped: 1 },
          { added: 0, skipped: 1 },
        ]);
        const { items } = contents as Contents;
        expect.soft(items.map(({ title, series, year, status }) => [title, series, year, status])).toEqual([
          ['The Wire', null, 2002, 'matched'],
          ['The Target', 'The Wire', null, 'pending'],
          ['The Detail', 'The Wire', null, 'pending'],
          ['Special', 'The Wire', null, 'pending'],
        ]);
      });

      for (const [policy, expected] of [
        [
          'update',
          {
            runtime_min: 170,
            rating: 8.3,
            others: 'Caldo|Chaleur|Fuego',
            description: 'Old words',
            genres: 'Crime|Drama',
            ids: 'imdb:tt0113277|tmdb:949',
            credits: 'actor 0 Al Pacino Hanna tmdb:1158|actor 1 Val Kilmer - |actor 2 Jon Voight - ',
          },
        ],
        [
          'replace',
          {
            runtime_min: null,
            rating: 8.3,
            others: 'Fuego',
            description: null,
            genres: 'Drama',
            ids: 'imdb:tt0113277|tmdb:949',
            credits: 'actor 0 Al Pacino Hanna tmdb:1158|actor 1 Jon Voight - ',
          },
        ],
      ] as const) {
        const does =
          policy === 'update' ? 'fills and refreshes but takes nothing away' : 'takes the catalogue’s word';
        await test.step(`the policy ${policy} ${does}`, async () => {
          const old = {
            title: 'Heat',
            year: 1995,
            runtimeMin: 170,
            alternativeTitles: ['Chaleur', 'Caldo'],
            description: 'Old words',
            genres: ['Crime'],
            externalIds: { imdb: 'tt0113277' },
            credits: [actor('Al Pacino'), actor('Val Kilmer')],
          };
          const now = {
            title: 'Heat',
            year: 1995,
            rating: 8.3,
            alternativeTitles: ['Fuego', 'Fuego'],
            genres: ['Drama'],
            externalIds: { tmdb: '949' },
            credits: [actor('Al Pacino', 'tmdb:1158', 'Hanna'), actor('Jon Voight')],
          };
          const found = await importLists([[old], [now]], policy);
          expect.soft(found.faults).toEqual([]);
          expect.soft(found.jobs[1]).toMatchObject({ added: 0, updated: 1 });
          expect.soft((found.contents as Contents).items[0]).toMatchObject(expected);
        });
      }

      await test.step('tells namesakes apart by the source’s ids, and knows a person by name without one', async () => {
        const { contents, jobs } = await importLists(
          [
            [
              { title: 'A', credits: [actor('Chris Evans')] },
              { title: 'B', credits: [actor('Chris Evans', 'justwatch:1')] },
              { title: 'C', credits: [actor('Chris Evans', 'justwatch:2')] },
              { title: 'D', credits: [actor('Christopher Evans', 'justwatch:2'), actor('Chris Evans')] },
            ],
          ],
          'skip',
        );
        expect.soft(jobs[0]).toMatchObject({ people: 2, credits: 5 });
        const { items, people } = contents as Contents;
        expect.soft(people).toEqual([{ name: 'Chris Evans', count: 2 }]);
        expect
          .soft(items.map(({ credits }) => credits))
          .toEqual([
            'actor 0 Chris Evans - justwatch:1',
            'actor 0 Chris Evans - justwatch:1',
            'actor 0 Chris Evans - justwatch:2',
            'actor 0 Chris Evans - justwatch:2|actor 1 Chris Evans - justwatch:1',
          ]);
      });
    });

    for (const [end, cancelAt, status] of [
      ['done', Number.POSITIVE_INFINITY, 'completed'],
      ['cancelled', 20, 'cancelled'],
    ] as const) {
      test(`the policy replace, when ${end}, leaves nobody behind whose last credit it took`, async ({
        runInWorker,
      }) => {
        const found = await runInWorker<Outcome<'replaceCredits'>>(
          SCENARIOS,
          'replaceCredits',
          expectedItems,
          cancelAt,
        );
        expect(found.faults).toEqual([]);
        const replaced = Number(found.job?.updated);
        expect(found.job?.status).toBe(status);
        if (status === 'completed') expect(replaced).toBe(60);
        else expect(replaced).toBeGreaterThanOrEqual(20);
        expect(found.uncredited).toEqual(['Was alone before']);
        const films = Array.from({ length: 60 }, (_, index) => index);
        const credited = [
          ...films.map((index) => (index < replaced ? `New ${index}` : `Old ${index}`)),
          ...['Goes on 0', 'Goes on 1'],
          ...(replaced < 60 ? ['In every film'] : []),
        ];
        const all = [...credited, 'Was alone before'];
        expect(found.people.sort()).toEqual([...all].sort());
        expect(found.genres.sort()).toEqual(all.map((name) => `Genre ${name}`).sort());
        expect(found.companies.sort()).toEqual(all.map((name) => `Company ${name}`).sort());
        expect(found.ids.sort()).toEqual(credited.sort());
      });
    }
  });
}
