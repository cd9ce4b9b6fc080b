-- Of titles those that lists show: not of libraries that are switched off, or deleted, nor in the bin.
SELECT item.id, library_id AS libraryId, item.media_type AS mediaType, sort_title AS sortTitle
FROM json_each(:ids) AS wanted CROSS JOIN media_item AS item ON item.id = wanted.value
  CROSS JOIN library ON library.id = library_id
WHERE is_active = 1 AND deleted_at IS NULL
