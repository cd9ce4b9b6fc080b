SELECT provider, provider_title_id AS providerTitleId, language, chosen_by AS chosenBy, applied_at AS appliedAt
FROM item_metadata WHERE media_item_id = :itemId
