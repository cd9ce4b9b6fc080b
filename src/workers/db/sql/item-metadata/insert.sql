INSERT OR IGNORE INTO item_metadata (media_item_id, provider, provider_title_id, language, chosen_by, applied_at)
VALUES (:itemId, :provider, :providerTitleId, :language, :chosenBy, :appliedAt)
