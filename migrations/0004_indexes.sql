-- Each index exists for a query; tests/browser/query-plans.test.ts shows which. Lists are sorted per
-- library, and lists over several libraries merge theirs: an index over all of them for every sort
-- would cost each import as much again. Sort indexes end in media_type, so that a type filter is
-- answered from the index alone; ties of ratings, times and runtimes go by type, then id, so that
-- adding titles touches few pages of them.

CREATE INDEX media_item_library_title ON media_item (library_id, sort_title, year, media_type);
CREATE INDEX media_item_library_type ON media_item (library_id, media_type, sort_title, year);
CREATE INDEX media_item_library_year ON media_item (library_id, year, sort_title, media_type);
CREATE INDEX media_item_library_rating ON media_item (library_id, rating, media_type);
CREATE INDEX media_item_library_added ON media_item (library_id, added_at, media_type);
CREATE INDEX media_item_library_runtime ON media_item (library_id, runtime_min, media_type);
CREATE INDEX media_item_title_year ON media_item (sort_title, year, media_type, library_id);
CREATE INDEX media_item_series_episode ON media_item (series_id, season, episode) WHERE series_id IS NOT NULL;

CREATE INDEX item_genre_genre ON item_genre (genre_id, media_item_id);
CREATE INDEX external_id_source ON external_id (source, external_id);
CREATE INDEX media_file_item ON media_file (media_item_id);
CREATE INDEX media_file_fingerprint ON media_file (fingerprint) WHERE fingerprint IS NOT NULL;
CREATE INDEX artwork_item_type ON artwork (media_item_id, artwork_type);
CREATE INDEX artwork_status_type ON artwork (download_status, artwork_type);
CREATE INDEX subtitle_item_language ON subtitle (media_item_id, language);
CREATE INDEX subtitle_status_language ON subtitle (download_status, language);
CREATE INDEX trailer_item ON trailer (media_item_id);

CREATE INDEX person_name ON person (name);
CREATE INDEX person_external_id_person ON person_external_id (person_id);
CREATE INDEX credit_person_role ON credit (person_id, role);
CREATE INDEX item_company_company ON item_company (company_id, media_item_id);
CREATE INDEX item_tag_tag ON item_tag (tag_id, media_item_id);
CREATE INDEX item_collection_collection ON item_collection (collection_id, position, media_item_id);
CREATE INDEX play_event_item ON play_event (media_item_id, started_at);

CREATE INDEX history_event_item_type ON history_event (media_item_id, event_type);
CREATE INDEX history_event_type_time ON history_event (event_type, timestamp);
CREATE INDEX job_run_library_status ON job_run (library_id, status);
CREATE INDEX job_run_type_status ON job_run (job_type, status);
CREATE INDEX provider_cache_provider ON provider_cache (provider);
CREATE INDEX provider_cache_query_type ON provider_cache (query_type);
CREATE INDEX provider_cache_created ON provider_cache (created_at);
CREATE INDEX provider_cache_expires ON provider_cache (expires_at);
CREATE INDEX provider_cache_accessed ON provider_cache (last_accessed_at);
