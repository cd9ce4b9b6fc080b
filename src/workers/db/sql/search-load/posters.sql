SELECT media_item_id FROM artwork
WHERE media_item_id > :after AND media_item_id <= :last AND artwork_type = 'poster'
  AND download_status NOT IN ('failed', 'skipped')
UNION SELECT media_item_id FROM own_artwork
WHERE media_item_id > :after AND media_item_id <= :last AND artwork_type = 'poster'
