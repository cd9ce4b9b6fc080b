-- Titles of active libraries.
SELECT media_item.id, library_id AS libraryId, media_type AS mediaType, sort_title AS sortTitle
FROM json_each(:ids) CROSS JOIN media_item ON media_item.id = value CROSS JOIN library ON library.id = library_id
WHERE is_active = 1
