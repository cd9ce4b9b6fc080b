import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/browser-test.ts';
import { declaredQueries } from '../support/declared-queries.ts';
import type * as Scenarios from './scenarios/query-plans.ts';

const SCENARIOS = '/tests/browser/scenarios/query-plans.ts';
const ROOT = join(import.meta.dirname, '../..');
const FOLDER = 'src/workers/db/sql';

/** What a scenario of that name comes to. */
type Outcome<Name extends keyof typeof Scenarios> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

/** Tables that stay so small (tens to some hundreds of rows) that a scan is the best plan. */
const SMALL_TABLES = [
  'library',
  'item_count',
  'tag',
  'collection',
  'saved_search',
  'scan_root',
  'genre',
  'provider_cache_total',
  'bulk_load',
  'schema_migration',
  'sqlite_schema',
  'highest_id',
];

/** Statements that read a whole table because that is their purpose, and why. */
const WHOLE_TABLE: Readonly<Record<string, string>> = {
  'act/newest: act': 'by id from the newest, stops after the first that holds',
  'act/of-job: act': 'the 500 that are kept, by id',
  'act/in-use: member': 'the rows its inner query gives',
  'act/in-use: large': 'the rows its inner query gives',
  'act/prune: act': 'by id from the newest, stops after those that are kept',
  'scan/used-keys: act_part': 'the parts of 500 acts, when a folder is removed',
  'import/replace-item: own': 'the one row its inner query gives',
  'item/by-arrival-from-end: media_item': 'stops after the rows of one page',
  'job/list-jobs: job_run': 'by id from the newest, stops after its limit',
  'first-load/next-pending: search_pending': 'by id, stops after its limit',
  'search-change/latest: search_change': 'by id from the newest, stops after one',
  'first-load/sort-in-person-ids: bulk_person_external_id': 'moves all that a first load put there',
  'removal/delete-companies-except: company': 'deletes all but those that the items left still name',
  'removal/delete-people-except: person': 'deletes all but those that the items left still name',
  'artwork/totals: picture': 'the rows its inner query has found',
  'removal/raise-item-id-floor: act': 'stops after the first',
  'removal/raise-item-id-floor: import_origin': 'stops after the first',
  'versions/join-names: name': 'the rows its inner query gives',
  'company/works: shown': 'the rows its inner query has found',
  'tag/hidden-sets-of-tagged: item_tag': 'asked only where most titles with tags are not shown',
  'shelf/begun: latest': 'the rows its inner query has found',
  'shelf/watched: latest': 'the rows its inner query has found',
  'sidecar/files-of-videos: held': 'the rows its inner query has found',
  'credit/works-of-person: shown': 'the rows its inner query has found',
  'first-load/count-pending: search_pending': 'the queue itself, empty but for the time after an import',
};

const files = readdirSync(join(ROOT, FOLDER), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.sql'))
  .sort()
  .map((name) => {
    const sql = readFileSync(join(ROOT, FOLDER, name), 'utf8');
    return { name: name.replace(/\.sql$/, ''), sql, parameters: parametersOf(sql) };
  });

/** Names in the order met, without their colon; comments and quoted texts have none. */
function parametersOf(sql: string): readonly string[] {
  const bare = sql.replaceAll(/--.*$/gm, '').replaceAll(/'[^']*'/g, "''");
  return [...new Set([...bare.matchAll(/:(\w+)/g)].map(([, name = '']) => name))];
}

/** Tables a plan reads from end to end, by neither an index nor a virtual table's own. */
function scannedTables(lines: readonly string[]): readonly string[] {
  return lines
    .map((line) => /^SCAN (\w+)$/.exec(line)?.[1])
    .filter((table): table is string => table !== undefined && table !== 'CONSTANT');
}

test('every statement’s parameters are those its wrapper declares', () => {
  const declared = declaredQueries(ROOT, 'src/workers/db');
  expect(declared.length).toBeGreaterThan(100);
  const wrong = declared.flatMap(({ file, place, parameters }) => {
    const taken = [...parametersOf(readFileSync(join(ROOT, file), 'utf8'))].sort().join(', ');
    const isRight = parameters === undefined || parameters.join(', ') === taken;
    return isRight ? [] : [`${place}: ${file} takes ${taken}, not ${parameters.join(', ')}`];
  });
  expect(wrong).toEqual([]);
  const used = new Set(declared.map(({ file }) => file));
  expect(files.map(({ name }) => `${FOLDER}/${name}.sql`).filter((file) => !used.has(file))).toEqual([]);
});

/** The composite indexes the lists, imports and downloads stand on, and how far each is searched. */
const SEARCHED: Readonly<Record<string, string>> = {
  'act/of-item': 'PRIMARY KEY (media_item_id=? AND act_id<?)',
  'item/season-episodes': 'media_item_series_episode (series_id=? AND season=?)',
  'episode/series-episodes': 'media_item_series_episode (series_id=?)',
  'episode/season-items': 'media_item_series_episode (series_id=? AND season=?)',
  'episode/season-listed': 'PRIMARY KEY (series_id=? AND season=?)',
  'episode/fill-episode': 'media_item_series_episode (series_id=? AND season=? AND episode=?)',
  'item/by-title-year': 'media_item_title_year (sort_title=? AND year=?)',
  'import/items-by-title':
    'media_item_title_year (sort_title=? AND year=? AND media_type=? AND library_id=?)',
  'external-id/item-ids': 'external_id_source (source=? AND external_id=?)',
  'credit/by-item-role': 'PRIMARY KEY (media_item_id=? AND role=?)',
  'credit/by-person-role': 'credit_person_role (person_id=? AND role=?)',
  'credit/roles-of-person': 'COVERING INDEX credit_person_role (person_id=?)',
  'credit/titles-of-person': 'COVERING INDEX credit_person_role (person_id=?)',
  'credit/works-of-person': 'credit_person_role (person_id=?)',
  'credit/people-of-items': 'PRIMARY KEY (media_item_id=?)',
  'person/shown-rows': 'credit_person_role (person_id=?)',
  'person/rows': 'COVERING INDEX credit_person_role (person_id=?)',
  'person/next-by-name': 'COVERING INDEX person_name',
  'company/works': 'item_company_company (company_id=?)',
  'company/shown-last-item-ids': 'COVERING INDEX item_company_company (company_id=?)',
  'credit/shown-item-ids-of-person': 'COVERING INDEX credit_person_role (person_id=?)',
  'company/shown-titles': 'COVERING INDEX item_company_company (company_id=?)',
  'company/titles-of-library': 'SEARCH item USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)',
  'company/stretch': 'COVERING INDEX item_company_company (company_id=?)',
  'artwork/by-item-type': 'artwork_item_type (media_item_id=? AND artwork_type=?)',
  'artwork/pending': 'artwork_status_type (download_status=? AND artwork_type=?)',
  'item/rows': 'artwork_item_type (media_item_id=? AND artwork_type=?)',
  'artwork/totals': 'artwork_key (local_path>?)',
  'artwork/used-keys': 'COVERING INDEX artwork_key (local_path=?)',
  'subtitle/by-item-language': 'subtitle_item_language (media_item_id=? AND language=?)',
  'subtitle/by-status-language': 'subtitle_status_language (download_status=? AND language=?)',
  'history/by-item-type': 'history_event_item_type (media_item_id=? AND event_type=?)',
  'history/by-type-time': 'history_event_type_time (event_type=? AND timestamp>? AND timestamp<?)',
  'job-run/ids-by-library-status': 'job_run_library_status (library_id=? AND status=?)',
  'job-run/ids-by-type-status': 'job_run_type_status (job_type=? AND status=?)',
  'removal/delete-people-among': 'credit_person_role (person_id=?)',
  'removal/delete-companies-among': 'item_company_company (company_id=?)',
  'removal/delete-genres-among': 'item_genre_genre (genre_id=?)',
  'search-change/changed-items': 'search_change USING INTEGER PRIMARY KEY (rowid>?)',
  'search-change/changed-people': 'search_change USING INTEGER PRIMARY KEY (rowid>?)',
  'search-change/is-whole': 'search_change USING INTEGER PRIMARY KEY (rowid>?)',
  'search-change/prune': 'search_change USING INTEGER PRIMARY KEY (rowid<?)',
  'removal/delete-audio-track': 'audio_track_file (media_file_id=?)',
  'scan/known-folders': 'sqlite_autoindex_scan_folder_1 (root_id=? AND path>?)',
  'scan/file-by-name': 'media_file_folder (folder_id=? AND name=?)',
  'reread/standing': 'media_file_item (media_item_id=?)',
  'reread/move-own-artwork': 'artwork_item_type (media_item_id=?)',
  'reread/set-added-above': 'INTEGER PRIMARY KEY (rowid>?)',
  'scan/files-of-size': 'media_file_size (size_bytes=? AND id<?)',
  'scan/present-files': 'COVERING INDEX media_file_folder (folder_id=?)',
  'scan/list-roots': 'COVERING INDEX media_file_folder (folder_id=?)',
  'scan/series-of-title': 'media_item_library_type (library_id=? AND media_type=? AND sort_title=?)',
  'scan/episode-of-date': 'media_item_series_episode (series_id=? AND season=?)',
  'media-file/by-item': 'media_file_other_item_item (media_item_id=?)',
  'inbox/order': 'COVERING INDEX match_case_order (list=?)',
  'inbox/order-of-library': 'COVERING INDEX match_case_library_order (library_id=? AND list=?)',
  'inbox/in-folder': 'match_case_library_order (library_id=? AND list=? AND folder=?)',
  'inbox/counts': 'COVERING INDEX match_case_count',
  'inbox/matched-order-of-library': 'match_record_library (library_id=?)',
  'favourite/list': 'favourite_time',
  'shelf/begun': 'watched_state_begun',
  'shelf/watched': 'COVERING INDEX watched_state_watched',
  'shelf/begun-page': 'watched_state_begun (last_watched_at<?)',
  'shelf/watched-page': 'watched_state_watched (last_watched_at>? AND last_watched_at<?)',
  'shelf/favourite-page': 'favourite_time (favourited_at<?)',
  'shelf/next-episode': 'media_item_series_episode (series_id=?)',
  'shelf/branch-count': 'COVERING INDEX item_tag_tag (tag_id=?)',
  'tag/hidden-sets': 'item_tag USING PRIMARY KEY (media_item_id=?)',
  'collection/item-ids': 'COVERING INDEX item_collection_collection (collection_id=?)',
  'shelf/collections': 'COVERING INDEX item_collection_collection (collection_id=?)',
  'collection/places': 'COVERING INDEX item_collection_collection (collection_id=?)',
  'duplicates/by-external-id':
    'COVERING INDEX external_id_source ((source,external_id)>(?,?) AND (source,external_id)<(?,?))',
  'duplicates/by-title': 'COVERING INDEX media_item_title_year (sort_title>? AND sort_title<?)',
  'duplicates/by-episode': 'COVERING INDEX media_item_series_episode (series_id>? AND series_id<?)',
  'duplicates/by-fingerprint': 'COVERING INDEX media_file_fingerprint (fingerprint>? AND fingerprint<?)',
  'duplicates/size-boundary': 'COVERING INDEX media_file_size (size_bytes>?)',
  'duplicates/by-size': 'COVERING INDEX media_file_size (size_bytes>? AND size_bytes<?)',
  'versions/move-files': 'media_file_item (media_item_id=?)',
  'versions/same-episodes': 'media_item_series_episode (series_id=? AND season=? AND episode=?)',
  'versions/join-apart': 'not_duplicate_other (other_id=?)',
  'provider-cache/get-many': 'sqlite_autoindex_provider_cache_1 (cache_key=?)',
  'provider-cache/delete-some-of-provider': 'COVERING INDEX provider_cache_provider (provider=?)',
  'provider-cache/totals': 'COVERING INDEX provider_cache_provider (provider=? AND expires_at<?)',
  'provider-cache/by-query-type': 'provider_cache_query_type (query_type=?)',
  'provider-cache/delete-some-expired': 'COVERING INDEX provider_cache_expires (expires_at<?)',
  'provider-cache/delete-some-past-keeping': 'COVERING INDEX provider_cache_kept (keep_until<?)',
  'provider-cache/least-recently-accessed': 'COVERING INDEX provider_cache_accessed',
};

/** What is wrong with the plans of walks. */
function faultsOfWalks(walks: Outcome<'explainAll'>['walks']): readonly string[] {
  return walks.flatMap(({ name, lines, sparse }) => {
    const faults = scannedTables(lines).map((table) => `scans ${table}`);
    const reads = lines.filter((line) => /^(SCAN|SEARCH) media_item/.test(line));
    if (reads.length === 0) faults.push('reads no items');
    if (!sparse) {
      faults.push(...lines.filter((line) => line.startsWith('USE TEMP B-TREE')));
      faults.push(...reads.filter((line) => !line.includes('USING COVERING INDEX')));
    }
    return faults.map((fault) => `${name}: ${fault}`);
  });
}

// One database explains them all; what one step finds does not keep the next from being looked at.
test('plans follow indexes', async ({ runInWorker }) => {
  const { plans, walks, indexes } = await runInWorker<Outcome<'explainAll'>>(SCENARIOS, 'explainAll', files);

  await test.step('no statement reads a table that grows from end to end, save those that must', () => {
    const scans = plans.flatMap(({ name, lines }) =>
      scannedTables(lines)
        .filter((table) => !SMALL_TABLES.includes(table))
        .map((table) => `${name}: ${table}`),
    );
    expect.soft(scans.filter((scan) => !(scan in WHOLE_TABLE))).toEqual([]);
    // A reason for what no longer scans is out of date.
    expect.soft(Object.keys(WHOLE_TABLE).filter((scan) => !scans.includes(scan))).toEqual([]);
  });

  await test.step('every walk over items follows an index in its order; only a sparse one sorts', () => {
    expect.soft(walks.length).toBeGreaterThan(200);
    expect.soft(faultsOfWalks(walks)).toEqual([]);
  });

  await test.step('every index of the schema is used by a statement', () => {
    const lines = [...plans, ...walks].flatMap((plan) => plan.lines);
    expect.soft(indexes.length).toBeGreaterThan(20);
    const unused = indexes.filter((index) => !lines.some((line) => line.includes(`INDEX ${index}`)));
    expect.soft(unused).toEqual([]);
  });

  await test.step('composite indexes are searched by all their columns where a query gives them', () => {
    const found = Object.keys(SEARCHED).map((name) => {
      const lines = plans.find((plan) => plan.name === name)?.lines.join('\n') ?? 'no such statement';
      const search = SEARCHED[name] ?? '';
      return [name, lines.includes(search) ? search : lines];
    });
    expect.soft(Object.fromEntries(found)).toEqual(SEARCHED);
  });
});
