UPDATE media_item SET media_type = :mediaType WHERE id = :itemId AND media_type <> :mediaType
