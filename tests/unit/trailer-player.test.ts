import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { TRAILER_HOSTS, trailerPlayer } from '../../src/shared/trailer-player.ts';

const YOUTUBE = 'https://www.youtube-nocookie.com/embed/aB3_-xyz012?autoplay=1&rel=0';
const VIMEO = 'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1';

test('films at YouTube and Vimeo have a player, by any address of theirs', () => {
  for (const address of [
    'https://www.youtube.com/watch?v=aB3_-xyz012',
    'http://youtube.com/watch?list=x&v=aB3_-xyz012&t=5',
    'https://m.youtube.com/watch?v=aB3_-xyz012#there',
    'https://youtu.be/aB3_-xyz012?si=1',
    'https://www.youtube.com/embed/aB3_-xyz012',
    'https://www.youtube.com/shorts/aB3_-xyz012',
    'https://www.youtube-nocookie.com/embed/aB3_-xyz012',
  ])
    expect(trailerPlayer(address), address).toMatchObject({ site: 'YouTube', url: YOUTUBE });
  for (const address of ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?h=1'])
    expect(trailerPlayer(address), address).toMatchObject({ site: 'Vimeo', url: VIMEO });
});

test('every other address stays a link', () => {
  for (const address of [
    '',
    'aB3_-xyz012',
    'javascript:alert(1)',
    'ftp://www.youtube.com/watch?v=aB3_-xyz012',
    'https://www.youtube.com/watch?v=aB3_-xyz01',
    'https://www.youtube.com/watch?v=aB3_-xyz0123',
    'https://www.youtube.com/watch?v=aB3%2F-xyz012',
    'https://www.youtube.com/playlist?list=aB3_-xyz012',
    'https://www.youtube.com/embed/aB3_-xyz012/more',
    'https://www.youtube.com.evil.test/watch?v=aB3_-xyz012',
    'https://www.youtube.com@evil.test/watch?v=aB3_-xyz012',
    'https://me@www.youtube.com/watch?v=aB3_-xyz012',
    'https://www.youtube.com:8443/watch?v=aB3_-xyz012',
    'https://youtu.be/',
    'https://vimeo.com/channels/staffpicks/76979871',
    'https://vimeo.com/76979871/abcdef0123',
    'https://vimeo.com/0',
    'https://www.dailymotion.com/video/x7tgad0',
  ])
    expect(trailerPlayer(address), address).toBeUndefined();
});

test('whatever the address, a player is at one of its two hosts and carries an id and nothing else', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl({ withQueryParameters: true }),
    fc
      .tuple(
        fc.constantFrom(
          'www.youtube.com',
          'youtu.be',
          'youtube-nocookie.com',
          'vimeo.com',
          'player.vimeo.com',
        ),
        fc.constantFrom('/watch?v=', '/embed/', '/video/', '/', '/v/'),
        fc.oneof(fc.string(), fc.stringMatching(/^[\w/?&=.%-]{0,14}$/), fc.stringMatching(/^[\w-]{11}$/)),
      )
      .map(([host, path, id]) => `https://${host}${path}${id}`),
  );
  fc.assert(
    fc.property(odd, (address) => {
      const player = trailerPlayer(address);
      if (player === undefined) return;
      const { protocol, host, pathname, search } = new URL(player.url);
      expect(protocol).toBe('https:');
      expect(host).toBe(player.host);
      expect(TRAILER_HOSTS).toContain(host);
      expect(pathname).toMatch(/^\/embed\/[\w-]{11}$|^\/video\/[1-9]\d{0,11}$/);
      expect(['?autoplay=1&rel=0', '?autoplay=1&dnt=1']).toContain(search);
    }),
    { numRuns: 2000 },
  );
});
