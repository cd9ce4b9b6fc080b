-- Items that a person has made something of. What is as the item's NFO says is the NFO's, and said again by it.
SELECT value AS id FROM json_each(:ids) AS item
WHERE EXISTS (SELECT 1 FROM favourite WHERE media_item_id = value)
  OR EXISTS (SELECT 1 FROM user_rating WHERE media_item_id = value)
  OR EXISTS (SELECT 1 FROM item_field WHERE media_item_id = value)
  OR EXISTS (SELECT 1 FROM own_artwork WHERE media_item_id = value)
  OR EXISTS (SELECT 1 FROM watched_state WHERE media_item_id = value AND NOT EXISTS (
    SELECT 1 FROM item_nfo WHERE item_nfo.media_item_id = value
      AND personal ->> '$.watched.isWatched' IS is_watched AND personal ->> '$.watched.playCount' IS play_count
      AND personal ->> '$.watched.lastWatchedAt' IS last_watched_at AND resume_ms IS NULL))
  OR EXISTS (SELECT 1 FROM play_event WHERE media_item_id = value AND NOT EXISTS (
    SELECT 1 FROM item_nfo WHERE item_nfo.media_item_id = value AND personal ->> '$.watched.lastWatchedAt' IS started_at))
  OR EXISTS (SELECT 1 FROM item_tag JOIN tag ON tag.id = tag_id WHERE media_item_id = value AND NOT EXISTS (
    SELECT 1 FROM item_nfo, json_each(personal, '$.tags') AS said
    WHERE item_nfo.media_item_id = item.value AND said.value = tag.name COLLATE NOCASE))
  OR EXISTS (SELECT 1 FROM item_collection JOIN collection ON collection.id = collection_id
    WHERE media_item_id = value AND NOT EXISTS (
      SELECT 1 FROM item_nfo WHERE item_nfo.media_item_id = value
        AND personal ->> '$.collection' = collection.name COLLATE NOCASE))
