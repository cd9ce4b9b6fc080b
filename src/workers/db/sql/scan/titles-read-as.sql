SELECT coalesce(item.series_id, item.id) AS id, max(json_extract(file.reading, '$[2]')) AS year
FROM media_file file JOIN media_item item ON item.id = file.media_item_id
WHERE file.reading IS NOT NULL AND json_extract(file.reading, '$[1]') = :title COLLATE NOCASE
  AND json_extract(file.reading, '$[0]') = :mediaType AND item.library_id = :libraryId
GROUP BY 1 ORDER BY 1 LIMIT 50
