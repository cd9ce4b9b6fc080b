DELETE FROM artwork WHERE media_item_id = :itemId AND artwork_type IN ('poster', 'fanart')
  AND download_status IN ('pending', 'failed')
