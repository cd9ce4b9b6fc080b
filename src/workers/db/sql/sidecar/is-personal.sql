-- Whether a person has made something of an item that would be lost with it.
SELECT EXISTS (SELECT 1 FROM watched_state WHERE media_item_id = :itemId)
  OR EXISTS (SELECT 1 FROM play_event WHERE media_item_id = :itemId)
  OR EXISTS (SELECT 1 FROM favourite WHERE media_item_id = :itemId)
  OR EXISTS (SELECT 1 FROM item_tag WHERE media_item_id = :itemId)
  OR EXISTS (SELECT 1 FROM item_collection WHERE media_item_id = :itemId) AS isPersonal
