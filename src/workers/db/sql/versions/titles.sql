SELECT item.id, title, year, item.media_type AS mediaType, library_id AS libraryId
FROM json_each(:ids) AS wanted CROSS JOIN media_item AS item ON item.id = wanted.value
