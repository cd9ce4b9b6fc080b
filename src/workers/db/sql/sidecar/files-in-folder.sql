SELECT media_file.id AS fileId, media_file.name, media_item.id AS itemId, media_item.media_type AS mediaType,
  media_item.series_id AS seriesId, media_item.season, media_item.episode
FROM scan_folder JOIN media_file ON media_file.folder_id = scan_folder.id JOIN media_item ON media_item.id = media_item_id
WHERE scan_folder.root_id = :rootId AND scan_folder.path = :path
ORDER BY media_file.name LIMIT :limit
