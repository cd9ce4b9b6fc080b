SELECT json_group_array(json_array(media_item_id, rating, rated_at)) FROM user_rating
WHERE media_item_id IN (SELECT value FROM json_each(:ids))
