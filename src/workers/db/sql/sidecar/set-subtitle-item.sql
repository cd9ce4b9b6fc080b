UPDATE subtitle SET media_item_id = :itemId WHERE media_file_id = :fileId AND media_file_id IS NOT NULL
