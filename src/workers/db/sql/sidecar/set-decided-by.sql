UPDATE item_metadata SET decided_by = :decidedBy WHERE media_item_id = :itemId
