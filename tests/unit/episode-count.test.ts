import { expect, test } from '@playwright/test';
import { seasonsToAsk } from '../../src/shared/metadata/seasons-to-ask.ts';
import type { SeasonDetails } from '../../src/shared/metadata/title-details.ts';
import { countOf, episodeCountText, seasonName, watchedText } from '../../src/ui/views/item/episode-count.ts';
import { countSeasons } from '../../src/workers/db/services/count-seasons.ts';

const summary = (season: number | null, there: number, missing: number, upcoming = 0, isListed = true) => ({
  ...{ season, title: null, overview: null, year: null, poster: null },
  ...{ isListed, there, missing, upcoming, watched: 0 },
});

test('counts are said in words, and specials are counted when they are wanted', () => {
  const seasons = [summary(1, 22, 2), summary(2, 0, 0, 3), summary(0, 1, 9)];
  expect(episodeCountText(countOf(seasons, false))).toBe('22 of 24 episodes, 2 missing, 3 to come');
  expect(episodeCountText(countOf(seasons, true))).toBe('23 of 34 episodes, 11 missing, 3 to come');
  expect(episodeCountText(summary(1, 1, 0))).toBe('1 episode');
  expect([watchedText(5, 22), watchedText(22, 22)]).toEqual(['5 of 22 watched', 'all watched']);
  expect(episodeCountText(summary(1, 0, 10))).toBe('None of 10 episodes, 10 missing');
  expect(episodeCountText(summary(2, 0, 0, 3))).toBe('3 to come');
  expect(episodeCountText(summary(3, 0, 0, 0, false))).toBe('Episodes not known');
});

test('a season is named by its number, and by its title where that says more', () => {
  const name = (season: number | null, title: string | null) => seasonName({ season, title });
  expect(name(2, 'Staffel 2')).toBe('Season 2');
  expect(name(2, '第 2 季')).toBe('Season 2');
  expect(name(2, 'The Long Winter')).toBe('Season 2: The Long Winter');
  expect(name(0, 'Specials')).toBe('Specials');
  expect(name(null, null)).toBe('Without a season');
});

test('in a catalogue without files all is there; a daily show’s episode is found by its day', () => {
  const own = (
    season: number | null,
    episode: number | null,
    hasFile: boolean,
    airedDate: string | null,
  ) => ({
    ...{ season, episode, hasFile, airedDate, isWatched: false },
  });
  const seasons = [{ season: 1, title: null, listedAt: 1 }];
  const listed = [
    { season: 1, episode: 1, airedDate: '2020-01-01' },
    { season: 1, episode: 2, airedDate: '2020-01-02' },
  ];
  const count = (episodes: ReturnType<typeof own>[]) =>
    countSeasons({ own: episodes, listed, seasons, beside: [] }, '2020-06-01').map(
      ({ season, there, missing }) => `${season}: ${there}, ${missing}`,
    );
  expect(count([own(1, 1, false, null)])).toEqual(['1: 1, 1']);
  expect(count([own(1, 1, false, null), own(1, 2, true, null)])).toEqual(['1: 1, 1']);
  expect(count([own(2020, null, true, '2020-01-02')])).toEqual(['1: 0, 1', '2020: 1, 0']);
});

test('seasons are asked for once, those without an episode not at all', () => {
  const season = (number: number, episodeCount: number | null): SeasonDetails => ({
    ...{ season: number, title: null, overview: null, posterUrl: null, episodeCount, episodes: [] },
  });
  expect(seasonsToAsk([season(0, 4), season(1, 10), season(2, null), season(3, 0)], [1])).toEqual([0, 2]);
});
