UPDATE media_item SET added_at = :addedAt WHERE id > :itemId
