UPDATE media_file SET media_item_id = :itemId, updated_at = :now WHERE id = :fileId
