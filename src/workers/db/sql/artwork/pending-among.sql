SELECT artwork.id, media_item_id AS itemId, artwork_type AS artworkType, url, title
FROM json_each(:itemIds) AS wanted
  CROSS JOIN artwork ON media_item_id = wanted.value AND artwork_type IN ('poster', 'fanart')
  CROSS JOIN media_item ON media_item.id = media_item_id
WHERE download_status = 'pending' AND url IS NOT NULL
LIMIT :limit
