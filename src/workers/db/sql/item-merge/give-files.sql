UPDATE media_file SET media_item_id = :to WHERE id IN (SELECT value FROM json_each(:ids))
