INSERT INTO user_rating (media_item_id, rating, rated_at)
SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(:rows)
