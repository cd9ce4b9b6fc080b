SELECT id, reading, (SELECT count(*) FROM media_file AS other WHERE other.media_item_id = file.media_item_id) AS files
FROM media_file AS file WHERE id = :fileId AND media_item_id = :itemId
