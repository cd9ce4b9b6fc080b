SELECT provider, provider_title_id AS providerTitleId, chosen_by AS chosenBy, decided_by AS decidedBy, applied_at AS appliedAt
FROM item_metadata WHERE media_item_id = :itemId ORDER BY provider
