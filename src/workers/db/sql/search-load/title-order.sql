-- As lists by title have it; read from the index alone.
SELECT id FROM media_item INDEXED BY media_item_title_year
ORDER BY sort_title, year, media_type, library_id, id
