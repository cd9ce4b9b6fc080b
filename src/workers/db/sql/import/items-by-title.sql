SELECT id FROM media_item
WHERE library_id = :libraryId AND sort_title = :sortTitle AND year IS :year AND media_type = :mediaType
ORDER BY id LIMIT 50
