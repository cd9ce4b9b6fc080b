import { SidecarLibrary } from './sidecars.ts';

const FILM = (title: string, more: string) => `<movie><title>${title}</title>${more}</movie>`;
const TAGS = (...tags: readonly string[]) => tags.map((tag) => `<tag>${tag}</tag>`).join('');
const PLAYED = (count: number, day: string) =>
  `<playcount>${count}</playcount><lastplayed>${day} 12:00:00</lastplayed>`;

/** What a person has made of each title, in one line. */
const STATES = `SELECT title, status,
  (SELECT group_concat(name, ', ' ORDER BY name) FROM item_tag JOIN tag ON tag.id = tag_id
   WHERE media_item_id = item.id) AS tags,
  (SELECT group_concat(name) FROM item_collection JOIN collection ON collection.id = collection_id
   WHERE media_item_id = item.id) AS sets,
  iif(is_watched IS NULL, NULL, is_watched || ' ' || play_count || ' ' || coalesce(date(last_watched_at / 1000, 'unixepoch'), '-')) AS watched,
  (SELECT group_concat(date(started_at / 1000, 'unixepoch'), ', ' ORDER BY started_at) FROM play_event
   WHERE media_item_id = item.id) AS plays
  FROM media_item AS item LEFT JOIN watched_state ON watched_state.media_item_id = item.id ORDER BY title`;

/** What NFO files say of tags, sets and watching, what a person makes of it, and what changed files do to that. */
export async function personal() {
  const library = await SidecarLibrary.open({
    'Harbour (1998)/Harbour.1998.mkv': 'v1',
    'Harbour (1998)/Harbour.1998.nfo': FILM(
      'Harbour',
      `${TAGS('Sea', 'Night')}<set><name>Harbours</name></set>${PLAYED(2, '2021-05-06')}`,
    ),
    'Half (2001)/Half (2001).mkv': 'v2',
    'Half (2001)/Half (2001).nfo': FILM('Half', PLAYED(0, '2022-01-02')),
    'Mine (2002)/Mine (2002).mkv': 'v3',
    'Odd (2003)/Odd (2003).mkv': 'v4',
    'Odd (2003)/Odd (2003).nfo': FILM(
      'Odd',
      `${TAGS('sea', 'x'.repeat(10_000), 'a\u202eb')}<playcount>abc</playcount><lastplayed>0000-01-02</lastplayed><watched>true</watched>`,
    ),
    'Right (2004)/Right (2004).mkv': 'v5',
    'Right (2004)/Right (2004).nfo': FILM('Right', '<uniqueid type="tmdb">2</uniqueid>'),
    'Wrong (2005)/Wrong (2005).mkv': 'v6',
    'Wrong (2005)/Wrong (2005).nfo': FILM(
      'Wrong',
      `<uniqueid type="tmdb">1</uniqueid>${TAGS('Rare')}${PLAYED(1, '2020-01-01')}`,
    ),
    'Signals/tvshow.nfo': `<tvshow><title>Signals</title>${TAGS('Slow')}<watched>true</watched><playcount>1</playcount></tvshow>`,
    'Signals/Season 1/Signals S01E01.mkv': 'v7',
    'Signals/Season 1/Signals S01E01.nfo': `<episodedetails><title>Low Tide</title><season>1</season><episode>1</episode>${PLAYED(1, '2023-02-03')}</episodedetails>`,
  });
  const states = () => library.select(STATES);
  const first = await library.scan();
  const atFirst = await states();
  await library.execute(
    `DELETE FROM item_tag WHERE tag_id = (SELECT id FROM tag WHERE name = 'Night');
     UPDATE watched_state SET is_watched = 0, play_count = 0
       WHERE media_item_id = (SELECT id FROM media_item WHERE title = 'Harbour');
     INSERT INTO watched_state (media_item_id, is_watched) SELECT id, 0 FROM media_item WHERE title LIKE 'Mine%';
     UPDATE media_item SET status = 'manual' WHERE title LIKE 'Mine%';`,
  );
  const unchanged = await library.scan();
  const afterUnchanged = await states();
  await library.write({
    'Harbour (1998)/Harbour.1998.nfo': FILM(
      'Harbour',
      `${TAGS('Night', 'Sea', 'Fog')}<set>harbours</set>${PLAYED(3, '2024-05-06')}`,
    ),
    'Half (2001)/Half (2001).nfo': FILM('Half', PLAYED(1, '2024-01-02')),
    'Mine (2002)/Mine (2002).nfo': FILM('Not Wanted', `${TAGS('Kept')}<watched>true</watched>`),
    'Wrong (2005)/Wrong (2005).nfo': FILM('Right', '<uniqueid type="tmdb">2</uniqueid>'),
  });
  const changed = await library.scan();
  const afterChange = await states();
  await library.write({
    'Half (2001)': null,
    'Halves/Half.mkv': 'v2',
    'Halves/Half.nfo': FILM('Half', PLAYED(0, '2024-06-01')),
  });
  const moved = await library.scan();
  const afterMove = await states();
  return { first, atFirst, unchanged, afterUnchanged, changed, afterChange, moved, afterMove };
}
