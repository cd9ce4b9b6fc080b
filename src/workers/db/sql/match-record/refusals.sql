SELECT provider, provider_title_id AS id FROM match_refusal WHERE media_item_id = :itemId
