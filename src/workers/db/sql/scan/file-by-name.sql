SELECT id, media_item_id, size_bytes, modified_at, is_missing, reading, created_at FROM media_file
WHERE folder_id = :folderId AND name = :name
