UPDATE item_nfo SET wants_details = 0 WHERE media_item_id = :itemId AND wants_details = 1
