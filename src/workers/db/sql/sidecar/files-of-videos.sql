-- Files of these names in a folder, with what each holds: its own item first.
SELECT media_file.id AS fileId, media_item.id AS itemId, media_item.media_type AS mediaType, media_item.series_id AS seriesId,
  media_item.season, media_item.episode
FROM media_file JOIN (
  SELECT id AS fileId, media_item_id AS itemId, 0 AS isOther FROM media_file
  WHERE folder_id = :folderId AND name IN (SELECT value FROM json_each(:names))
  UNION ALL
  SELECT media_file_id, media_file_other_item.media_item_id, 1 FROM media_file
  JOIN media_file_other_item ON media_file_id = media_file.id
  WHERE folder_id = :folderId AND name IN (SELECT value FROM json_each(:names))) AS held ON held.fileId = media_file.id
JOIN media_item ON media_item.id = held.itemId
ORDER BY media_file.id, held.isOther, media_item.season, media_item.episode
