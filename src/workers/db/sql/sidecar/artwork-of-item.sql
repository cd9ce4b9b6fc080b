-- A picture from beside the video, and whether it is named after the video.
SELECT sidecar.id AS sidecarId, sidecar.of_videos <> '' AS isOfVideo, artwork.artwork_type AS artworkType
FROM artwork JOIN sidecar ON sidecar.id = CAST(substr(artwork.url, 9) AS INTEGER)
WHERE artwork.media_item_id = :itemId AND substr(artwork.url, 1, 8) = 'sidecar:'
