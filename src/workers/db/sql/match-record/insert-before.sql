-- Of what is there still: a title is matched again without an episode that is gone by now.
INSERT OR IGNORE INTO match_before (media_item_id, title_id, before)
SELECT :itemId, :titleId, :before WHERE EXISTS (SELECT 1 FROM media_item WHERE id = :itemId)
