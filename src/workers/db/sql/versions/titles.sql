SELECT id, title, media_type AS mediaType, library_id AS libraryId
FROM json_each(:ids) CROSS JOIN media_item ON id = value
