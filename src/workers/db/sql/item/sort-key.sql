SELECT sort_title, year, rating, added_at, runtime_min, media_type, library_id
FROM media_item WHERE id = :id
