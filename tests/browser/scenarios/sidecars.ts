import type { MatchGroup, MatchOutcome } from '/src/rpc/match-source.ts';
import { DEFAULT_SCAN_RULES } from '/src/shared/files/scan-rules.ts';
import { ok, unwrap } from '/src/shared/reply.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { createItems } from '/src/workers/db/services/items-service.ts';
import { createJobRunner } from '/src/workers/db/services/job-runner-service.ts';
import { createHeaderSource } from '/src/workers/media/headers/create-header-source.ts';
import { placeFiles } from '/src/workers/media/scan/place-files.ts';
import { PlaceScan } from '/src/workers/media/scan/place-scan.ts';
import { ArtworkFiles } from '/src/workers/metadata/artwork/artwork-files.ts';
import { createPictureKeeper } from '/src/workers/metadata/artwork/keep-picture.ts';
import { execute, noSources, select, sourceOf } from './import-database.ts';
import { openLibrary } from './library-database.ts';
import { DETAILS } from './metadata-films.ts';

/** What files hold, by their path in the root; null takes one away. */
export type Texts = Readonly<Record<string, string | Uint8Array<ArrayBuffer> | null>>;

/** A picture of one colour. */
export async function pictureOf(color: string): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(40, 60);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No pictures here.');
  context.fillStyle = color;
  context.fillRect(0, 0, 40, 60);
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
}

/** A folder of this site's own that is scanned into a library, read, and matched. */
export class SidecarLibrary {
  readonly #connection: Connection;
  readonly #handle: FileSystemDirectoryHandle;

  private constructor(connection: Connection, handle: FileSystemDirectoryHandle) {
    this.#connection = connection;
    this.#handle = handle;
  }

  static async open(texts: Texts): Promise<SidecarLibrary> {
    const connection = await openLibrary();
    await execute(
      connection,
      `INSERT INTO library (id, name, created_at, updated_at) VALUES (1, 'Films', 0, 0);
       INSERT INTO scan_root (id, library_id, name, kind, handle_key, created_at, updated_at)
         VALUES (7, 1, 'Disk', 'folder', 'a', 0, 0);`,
    );
    const storage = await navigator.storage.getDirectory();
    const handle = await storage.getDirectoryHandle('disk', { create: true });
    const library = new SidecarLibrary(connection, handle);
    await library.write(texts);
    return library;
  }

  async write(texts: Texts): Promise<void> {
    for (const [path, content] of Object.entries(texts)) {
      const parts = path.split('/');
      const name = parts.pop() ?? '';
      let folder = this.#handle;
      for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
      if (content === null) await folder.removeEntry(name, { recursive: true });
      else {
        const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
        await writable.write(content);
        await writable.close();
      }
    }
  }

  /** Scans and reads; what was told of sidecars, and the entries of the report, without those of videos. */
  async scan(): Promise<{ told: readonly string[]; gone: readonly string[]; report: readonly string[] }> {
    const place = { rootId: 7, name: 'Disk', kind: 'folder', handle: this.#handle } as const;
    const told: string[] = [];
    const gone: string[] = [];
    const source = new PlaceScan([place], DEFAULT_SCAN_RULES);
    const keeper = createPictureKeeper(() => new ArtworkFiles('sidecar-pictures'));
    const runner = this.#runner({
      openScanSource: () => ({
        know: (folders) => source.know(folders),
        fingerprint: (rootId, path) => source.fingerprint(rootId, path),
        close: () => source.close(),
        next: async () => {
          const reply = await source.next();
          for (const { path, sidecars = [], goneSidecars = [] } of (reply.ok && reply.value?.folders) || []) {
            told.push(...sidecars.map(({ name }) => `${path}/${name}`));
            gone.push(...goneSidecars.map((name) => `${path}/${name}`));
          }
          return reply;
        },
      }),
      openHeaders: () => createHeaderSource(placeFiles([place]), keeper),
    });
    const port = () => new MessageChannel().port1;
    const nothing = () => undefined;
    const request = { libraryId: 1, rootIds: [7], title: 'Disk' };
    unwrap(await runner.runScan(request, port(), nothing, nothing));
    const { id } = unwrap(await runner.readFiles(request, port(), nothing, nothing));
    const rows = await select(
      this.#connection,
      `SELECT file || ': ' || reason AS entry FROM job_rejection WHERE job_run_id = ${id} AND file NOT LIKE '%.mkv' ORDER BY 1`,
    );
    return { told: told.sort(), gone: gone.sort(), report: rows.map(({ entry }) => String(entry)) };
  }

  /** Matches; which titles were asked for, by which ids. */
  async match(answer: (group: MatchGroup) => MatchOutcome): Promise<readonly string[]> {
    const asked: string[] = [];
    const runner = this.#runner({
      openMatch: () => ({
        match: async (groups) => {
          asked.push(...groups.map(({ query }) => `${query.title} ${JSON.stringify(query.externalIds)}`));
          return ok(groups.map(answer));
        },
        close: async () => undefined,
      }),
    });
    const nothing = () => undefined;
    unwrap(
      await runner.runMatch(
        { libraryId: 1, title: 'Films', isAgain: false },
        new MessageChannel().port1,
        nothing,
        nothing,
      ),
    );
    return asked;
  }

  get connection(): Connection {
    return this.#connection;
  }

  select(sql: string): Promise<Record<string, unknown>[]> {
    return select(this.#connection, sql);
  }

  execute(sql: string): Promise<void> {
    return execute(this.#connection, sql);
  }

  /** What an item's page shows. */
  async item(title: string) {
    const [row] = await this.select(`SELECT id FROM media_item WHERE title = '${title}'`);
    return unwrap(await createItems(this.#connection).get(Number(row?.id)));
  }

  #runner(sources: Partial<Parameters<typeof createJobRunner>[0]>) {
    return createJobRunner({
      connection: this.#connection,
      lockName: () => 'test~job',
      interactionChannel: () => 'test~interaction',
      openSource: () => sourceOf([]),
      ...noSources,
      publish: () => undefined,
      ...sources,
    });
  }
}

const TITLES = `SELECT item.title, item.year, item.status, item.media_type AS type, series.title AS series, item.season, item.episode,
  (SELECT group_concat(name, ', ') FROM media_file WHERE media_item_id = item.id) AS files
  FROM media_item AS item LEFT JOIN media_item AS series ON series.id = item.series_id ORDER BY item.title`;

const MOVIE = (title: string, more = '') => `<movie><title>${title}</title>${more}</movie>`;

const HARBOUR = 'Harbour (1998)/Harbour.1998.720p';
const FULL = `<year>1999</year><plot>Boats come home.</plot><genre>Drama</genre><rating>7.5</rating>
  <uniqueid type="tmdb" default="true">501</uniqueid><director>Ida North</director>
  <actor><name>Bo South</name><role>Pilot</role></actor>`;

async function tree(): Promise<Texts> {
  return {
    [`${HARBOUR}.mkv`]: 'v1',
    [`${HARBOUR}.nfo`]: MOVIE('The Glass Harbour', FULL),
    [`${HARBOUR}.de.forced.srt`]: '1',
    [`${HARBOUR}.en.sdh.srt`]: '1',
    'Harbour (1998)/poster.png': await pictureOf('#c02020'),
    'Harbour (1998)/fanart.png': await pictureOf('#2020c0'),
    'Harbour (1998)/folder.png': await pictureOf('#20c020'),
    'Locked (2001)/Locked (2001).mkv': 'v2',
    'Locked (2001)/movie.nfo': MOVIE(
      'Locked For Good',
      '<lockdata>true</lockdata><uniqueid type="tmdb">502</uniqueid>',
    ),
    'Part (2002)/Part (2002).mkv': 'v7',
    'Part (2002)/Part (2002).nfo': MOVIE('Partly Told', '<uniqueid type="tmdb">503</uniqueid>'),
    'Part (2002)/cover.png': await pictureOf('#c020c0'),
    'Address (2003)/Address (2003).mkv': 'v3',
    'Address (2003)/Address (2003).nfo': 'https://www.themoviedb.org/movie/777-some-film\n',
    'Named {tmdb-888} (2004)/Named {tmdb-888} (2004).mkv': 'v4',
    'Signals/tvshow.nfo':
      '<tvshow><title>Northern Signals</title><uniqueid type="tvdb">42</uniqueid></tvshow>',
    'Signals/poster.png': await pictureOf('#c0c020'),
    'Signals/Season 1/poster.png': await pictureOf('#20c0c0'),
    'Signals/Season 1/Signals S01E01.mkv': 'v5',
    'Signals/Season 1/Signals S01E01.nfo':
      '<episodedetails><title>Low Tide</title><season>1</season><episode>2</episode><plot>It ebbs.</plot></episodedetails>',
    'Signals/Season 1/Subs/Signals S01E01/3_French.srt': '1',
    'loose/Pilot.mkv': 'v6',
    'loose/Pilot.nfo':
      '<episodedetails><title>The Start</title><showtitle>Another Show</showtitle><season>1</season><episode>1</episode></episodedetails>',
  };
}

const answer = ({ itemId, query }: MatchGroup): MatchOutcome => {
  const tmdb = query.externalIds?.tmdb;
  if (tmdb === undefined) return { itemId, verdict: 'nothing' };
  const ref = { provider: 'tmdb', id: tmdb, kind: 'movie' } as const;
  const details = {
    ...DETAILS,
    images: [
      {
        type: 'poster' as const,
        url: 'https://example.org/p.jpg',
        width: null,
        height: null,
        language: null,
      },
    ],
    ...{ ref, refs: [ref], title: `Provider ${tmdb}`, year: 1950, externalIds: { tmdb, imdb: 'tt7777777' } },
  };
  const found = { verdict: 'matched', score: 1, seasons: [], problems: [] } as const;
  return { itemId, ...found, details };
};

/** From a folder to titles, to what providers add to them, and through changes of the folder. */
export async function wholeWay() {
  const library = await SidecarLibrary.open(await tree());
  const first = await library.scan();
  const titles = await library.select(TITLES);
  const item = await library.item('The Glass Harbour');
  const posters = await library.select(
    `SELECT title, artwork_type AS type, dominant_color AS color, url LIKE 'sidecar:%' AS isOwn FROM artwork
     JOIN media_item ON media_item.id = media_item_id ORDER BY title, type`,
  );
  const asked = await library.match(answer);
  const matched = await library.select(
    "SELECT title, status FROM media_item WHERE media_type <> 'episode' ORDER BY title",
  );
  const part = await library.item('Partly Told');
  const origins = await library.select(
    `SELECT title, chosen_by AS chosenBy, decided_by AS decidedBy FROM item_metadata
     JOIN media_item ON media_item.id = media_item_id ORDER BY title`,
  );
  const askedAgain = await library.match(answer);
  const second = await library.scan();
  return {
    ...{ first, titles, item, posters, asked, matched, part, origins, askedAgain, second },
  };
}

/** What changes of NFO files, subtitles and pictures do, and what they leave alone. */
export async function changes() {
  const library = await SidecarLibrary.open(await tree());
  await library.scan();
  await library.execute(
    "UPDATE media_item SET title = 'Mine', status = 'manual' WHERE title = 'Locked For Good'",
  );
  await library.write({
    [`${HARBOUR}.nfo`]: MOVIE('The Glass Harbour Again', `${FULL}<plot>Other words.</plot>`),
    'Locked (2001)/movie.nfo': MOVIE('Not Wanted'),
    [`${HARBOUR}.de.forced.srt`]: null,
    'Harbour (1998)/poster.png': null,
    'Harbour (1998)/fanart.png': null,
    'Signals/tvshow.nfo': null,
  });
  const rescan = await library.scan();
  const titles = await library.select(
    "SELECT title FROM media_item WHERE media_type <> 'episode' ORDER BY title",
  );
  const item = await library.item('The Glass Harbour Again');
  const artwork = await library.select(
    `SELECT artwork_type AS type, dominant_color AS color FROM artwork JOIN media_item ON media_item.id = media_item_id
     WHERE title = 'The Glass Harbour Again' ORDER BY type`,
  );
  const series = await library.item('Northern Signals');
  await library.write({ 'Harbour (1998)': null });
  await library.scan();
  const away = await library.item('The Glass Harbour Again');
  return { rescan, titles, item, artwork, series: series.nfo, away };
}

/** Files that say nothing, too much, or nonsense. */
export async function trouble() {
  const film = (name: string, nfo: string | Uint8Array<ArrayBuffer>): Texts => ({
    [`${name}/${name}.mkv`]: name,
    [`${name}/${name}.nfo`]: nfo,
  });
  const bomb = '<!DOCTYPE m [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><movie><title>&b;</title></movie>';
  const library = await SidecarLibrary.open({
    ...film('Cut', '<movie><title>Cut Short</title><plot>It begins'),
    ...film('Bomb', bomb),
    ...film('Huge', new Uint8Array(1024 * 1024 + 10).fill(32)),
    ...film('Empty', ''),
    ...film('Bytes', new Uint8Array([0, 1, 2, 0, 255, 254, 3, 0, 0, 0, 9])),
    ...film('Notes', 'Made with love. Greetings to all.'),
    ...film('Two', MOVIE('The First Of Two')),
    'Two/movie.nfo': MOVIE('The Second Of Two'),
    'Alone/Alone.nfo': MOVIE('Alone'),
    'Flat/One.mkv': '1',
    'Flat/Another.mkv': '2',
    'Flat/English.srt': '1',
    'Flat/One-poster.jpg': 'no picture',
    ...film('Good', MOVIE('Good And Well')),
  });
  const { report } = await library.scan();
  const titles = await library.select('SELECT title FROM media_item ORDER BY title');
  const again = await library.scan();
  return { report, titles: titles.map(({ title }) => title), again };
}
