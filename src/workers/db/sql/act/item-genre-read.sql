SELECT json_group_array(json_array(media_item_id, name)) FROM item_genre JOIN genre ON genre.id = genre_id
WHERE media_item_id IN (SELECT value FROM json_each(:ids))
