SELECT item.id, title, year, item.media_type AS mediaType, library_id AS libraryId,
  library_id = 0 OR library.deleted_at IS NOT NULL AS isDeleted
FROM json_each(:ids) AS wanted CROSS JOIN media_item AS item ON item.id = wanted.value
  CROSS JOIN library ON library.id = library_id
