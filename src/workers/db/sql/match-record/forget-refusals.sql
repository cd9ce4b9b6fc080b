DELETE FROM match_refusal WHERE media_item_id = :itemId
