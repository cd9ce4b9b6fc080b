-- What an item is, and what would be lost with it. What a file's name can say of it is not counted among what is known more.
SELECT item.id, item.media_type AS mediaType, item.title, item.original_title AS originalTitle, item.year,
  item.series_id AS seriesId, item.season, item.episode, item.aired_date AS airedDate, item.status,
  (EXISTS (SELECT 1 FROM item_metadata WHERE media_item_id = item.id AND chosen_by = 'person')
    OR EXISTS (SELECT 1 FROM item_field WHERE media_item_id = item.id)) AS isChosen,
  EXISTS (SELECT 1 FROM item_nfo WHERE media_item_id = item.id) AS isOfNfo,
  (EXISTS (SELECT 1 FROM watched_state WHERE media_item_id = item.id)
    OR EXISTS (SELECT 1 FROM play_event WHERE media_item_id = item.id)
    OR EXISTS (SELECT 1 FROM user_rating WHERE media_item_id = item.id)
    OR EXISTS (SELECT 1 FROM favourite WHERE media_item_id = item.id)
    OR EXISTS (SELECT 1 FROM item_tag WHERE media_item_id = item.id)
    OR EXISTS (SELECT 1 FROM own_artwork WHERE media_item_id = item.id)
    OR EXISTS (SELECT 1 FROM item_collection WHERE media_item_id = item.id)) AS isPersonal,
  (item.rating IS NOT NULL OR item.original_title IS NOT NULL
    OR EXISTS (SELECT 1 FROM item_metadata WHERE media_item_id = item.id)
    OR EXISTS (SELECT 1 FROM item_text WHERE media_item_id = item.id)
    OR EXISTS (SELECT 1 FROM item_genre WHERE media_item_id = item.id)
    OR EXISTS (SELECT 1 FROM credit WHERE media_item_id = item.id)) AS isDescribed,
  (EXISTS (SELECT 1 FROM media_file WHERE media_item_id = item.id AND id <> :fileId)
    OR EXISTS (SELECT 1 FROM media_file_other_item WHERE media_item_id = item.id AND media_file_id <> :fileId)) AS isShared
FROM media_item AS item WHERE item.id = :itemId
