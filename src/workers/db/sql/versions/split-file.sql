UPDATE media_file SET media_item_id = :to WHERE id = :fileId
