-- What tells which of several titles is the better one to keep.
SELECT item.id, item.status, item.media_type AS mediaType, item.added_at AS addedAt,
  (SELECT count(*) FROM media_file WHERE media_item_id = item.id AND is_missing = 0) AS files,
  (SELECT group_concat(DISTINCT resolution) FROM media_file WHERE media_item_id = item.id) AS resolutions,
  EXISTS (SELECT 1 FROM media_file WHERE media_item_id = item.id AND hdr IS NOT NULL) AS hasHdr,
  (SELECT count(DISTINCT language) FROM media_file JOIN audio_track ON media_file_id = media_file.id
     WHERE media_item_id = item.id) AS audioLanguages,
  (SELECT count(DISTINCT language) FROM subtitle WHERE media_item_id = item.id) AS subtitleLanguages,
  coalesce((SELECT sum(size_bytes) FROM media_file WHERE media_item_id = item.id), 0) AS bytes,
  (item.year IS NOT NULL) + (item.rating IS NOT NULL) + (item.runtime_min IS NOT NULL)
    + EXISTS (SELECT 1 FROM item_text WHERE media_item_id = item.id)
    + EXISTS (SELECT 1 FROM artwork WHERE media_item_id = item.id AND artwork_type = 'poster'
        AND download_status = 'completed')
    + EXISTS (SELECT 1 FROM item_genre WHERE media_item_id = item.id)
    + EXISTS (SELECT 1 FROM credit WHERE media_item_id = item.id)
    + EXISTS (SELECT 1 FROM external_id WHERE media_item_id = item.id) AS known,
  (SELECT count(*) FROM media_item AS episode WHERE episode.series_id = item.id) AS episodes,
  EXISTS (SELECT 1 FROM watched_state WHERE media_item_id = item.id AND (play_count > 0 OR is_watched = 1)) AS isWatched,
  EXISTS (SELECT 1 FROM user_rating WHERE media_item_id = item.id)
    + EXISTS (SELECT 1 FROM favourite WHERE media_item_id = item.id)
    + EXISTS (SELECT 1 FROM item_tag WHERE media_item_id = item.id)
    + EXISTS (SELECT 1 FROM item_collection WHERE media_item_id = item.id)
    + EXISTS (SELECT 1 FROM own_artwork WHERE media_item_id = item.id)
    + EXISTS (SELECT 1 FROM item_field WHERE media_item_id = item.id) AS personal
FROM json_each(:ids) CROSS JOIN media_item AS item ON item.id = value
