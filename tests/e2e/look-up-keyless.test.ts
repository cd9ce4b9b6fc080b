import type { App } from '../../src/app/app.ts';
import { expect, test } from '../support/look-up-test.ts';

test('without any key films, series and anime are found, with details, pictures and episodes', async ({
  page,
  providers,
}) => {
  await page.evaluate(async () => {
    const { keys } = await (document.querySelector('rs-app') as unknown as { app: App }).app.metadata();
    keys.change('tmdb', {});
    keys.change('omdb', {});
  });
  const found = await page.evaluate(async () => {
    const { metadata } = globalThis.reelshelf;
    const first = async (kind: 'movie' | 'series', title: string) => {
      const { candidates, origins } = await metadata.search({ kind, title });
      const [best] = candidates;
      if (best === undefined) throw new Error(`Nothing was found for ${title}.`);
      const refs = [best.ref, ...best.alsoAt];
      const { details } = await metadata.details(refs);
      return { best, details, refs, asked: origins.map(({ provider }) => provider) };
    };
    const series = await first('series', 'Northern Signals');
    return {
      film: await first('movie', 'Harbour of Glass'),
      series,
      season: await metadata.season(series.refs, 1),
      anime: await first('series', 'Garden of Stars'),
    };
  });
  const { film, series, season, anime } = found;
  expect(film.best).toMatchObject({ title: 'Harbour of Glass', ref: { provider: 'wikidata' } });
  expect(film.best.score).toBeGreaterThan(0.8);
  expect(film.details?.overview?.length).toBeGreaterThan(20);
  expect(film.details?.images[0]?.url).toContain(providers.origin);
  expect(series.best).toMatchObject({ title: 'Northern Signals', ref: { provider: 'tvmaze' } });
  expect(series.best.alsoAt.map(({ provider }) => provider)).toContain('wikidata');
  expect(season.episodes.length).toBeGreaterThan(1);
  expect(anime.asked).toContain('anilist');
  expect(anime.best.isAnime).toBe(true);
  expect(providers.requests('tmdb') + providers.requests('omdb')).toBe(0);
});
