INSERT OR IGNORE INTO item_genre (media_item_id, genre_id)
SELECT pair.value ->> 1, genre_id
FROM json_each(:pairs) AS pair CROSS JOIN item_genre AS given ON given.media_item_id = pair.value ->> 0
WHERE NOT EXISTS (SELECT 1 FROM item_genre AS own WHERE own.media_item_id = pair.value ->> 1)
  AND NOT EXISTS (SELECT 1 FROM item_field WHERE media_item_id = pair.value ->> 1 AND field = 'genres')
