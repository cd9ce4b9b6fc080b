-- A title may have been moved since its case was kept.
UPDATE match_case SET library_id = (SELECT library_id FROM media_item WHERE media_item.id = media_item_id)
WHERE media_item_id = :itemId
