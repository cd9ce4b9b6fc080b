UPDATE trailer SET media_item_id = pair.value ->> 1 FROM json_each(:pairs) AS pair
WHERE trailer.media_item_id = pair.value ->> 0
  AND NOT EXISTS (SELECT 1 FROM trailer AS own WHERE own.media_item_id = pair.value ->> 1 AND own.url = trailer.url)
