SELECT coalesce(item.series_id, item.id) AS id, max(json_extract(file.reading, '$[2]')) AS year
FROM media_file file JOIN media_item item ON item.id = file.media_item_id
JOIN scan_folder folder ON folder.id = file.folder_id JOIN scan_root root ON root.id = folder.root_id
WHERE file.reading IS NOT NULL AND json_extract(file.reading, '$[1]') = :title COLLATE NOCASE
  AND json_extract(file.reading, '$[0]') = :mediaType AND root.library_id = :libraryId
GROUP BY 1 ORDER BY 1 LIMIT 50
