INSERT OR IGNORE INTO match_refusal (media_item_id, provider, provider_title_id)
SELECT media_item_id, provider, provider_title_id FROM item_metadata WHERE media_item_id = :itemId
