UPDATE media_item SET status = :status WHERE id = :itemId
