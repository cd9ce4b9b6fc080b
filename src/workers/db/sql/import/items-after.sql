-- The plus keeps SQLite from the library's index, after which it would sort the whole library for each call.
SELECT id, media_type, sort_title, year, series_id, season, episode FROM media_item
WHERE id > :after AND +library_id = :libraryId
ORDER BY id LIMIT :limit
