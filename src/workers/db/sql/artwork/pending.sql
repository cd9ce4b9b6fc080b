SELECT artwork.id, media_item_id AS itemId, artwork_type AS artworkType, url, title
FROM artwork JOIN media_item ON media_item.id = media_item_id
WHERE download_status = 'pending' AND artwork_type = :artworkType AND url IS NOT NULL
ORDER BY artwork.id LIMIT :limit
