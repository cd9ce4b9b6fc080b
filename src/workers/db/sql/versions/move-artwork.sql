UPDATE artwork SET media_item_id = pair.value ->> 1 FROM json_each(:pairs) AS pair
WHERE artwork.media_item_id = pair.value ->> 0
  AND NOT EXISTS (SELECT 1 FROM artwork AS own
    WHERE own.media_item_id = pair.value ->> 1 AND own.artwork_type = artwork.artwork_type)
