import { expect, test } from '@playwright/test';
import { parseTitleAddress } from '../../src/app/metadata/look-up/title-address.ts';

test('ids and pages of well-known catalogues name a title', () => {
  const known: readonly (readonly [string, Record<string, string>, 'movie' | 'series' | null])[] = [
    ['tt0133093', { imdb: 'tt0133093' }, null],
    [' TT0133093 ', { imdb: 'tt0133093' }, null],
    ['https://www.imdb.com/title/tt0133093/?ref_=fn', { imdb: 'tt0133093' }, null],
    ['https://m.imdb.com/title/tt0133093', { imdb: 'tt0133093' }, null],
    ['https://www.themoviedb.org/movie/603-the-matrix', { tmdb: '603' }, 'movie'],
    ['themoviedb.org/tv/1418', { tmdb: '1418' }, 'series'],
    ['tmdb: 603', { tmdb: '603' }, null],
    ['https://www.tvmaze.com/shows/13/the-flash', { tvmaze: '13' }, 'series'],
    ['tvdb:279121', { tvdb: '279121' }, null],
    ['https://thetvdb.com/?tab=series&id=279121', { tvdb: '279121' }, null],
    ['q83495', { wikidata: 'Q83495' }, null],
    ['https://www.wikidata.org/wiki/Q83495#P31', { wikidata: 'Q83495' }, null],
    ['https://anilist.co/anime/16498/Shingeki/', { anilist: '16498' }, null],
  ];
  for (const [text, ids, kind] of known) expect(parseTitleAddress(text), text).toEqual({ ids, kind });
});

test('titles and other addresses name none', () => {
  for (const text of ['', 'The Matrix', '2012', 'Q', 'Queen tt', 'https://example.org/title/12', 'tt12'])
    expect(parseTitleAddress(text), text).toBeNull();
});
