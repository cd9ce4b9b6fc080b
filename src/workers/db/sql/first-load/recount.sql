INSERT INTO item_count (library_id, media_type, count)
SELECT library_id, media_type, count(*) FROM media_item GROUP BY library_id, media_type
