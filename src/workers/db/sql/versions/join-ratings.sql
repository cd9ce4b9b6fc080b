-- The later one holds.
INSERT INTO user_rating (media_item_id, rating, rated_at)
SELECT pair.value ->> 1, rating, rated_at
FROM json_each(:pairs) AS pair CROSS JOIN user_rating AS given ON given.media_item_id = pair.value ->> 0 WHERE true
ON CONFLICT (media_item_id) DO UPDATE SET rating = iif(excluded.rated_at > rated_at, excluded.rating, rating),
  rated_at = max(rated_at, excluded.rated_at)
