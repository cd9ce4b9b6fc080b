-- IS, so that titles without a year are found as well.
SELECT id, library_id AS libraryId, media_type AS mediaType
FROM media_item WHERE sort_title = :sortTitle AND year IS :year
ORDER BY media_type, library_id, id
