SELECT id, year FROM media_item
WHERE library_id = :libraryId AND media_type = 'series' AND sort_title = :sortTitle
ORDER BY id LIMIT 50
