UPDATE subtitle SET media_item_id = :to WHERE media_file_id = :fileId
