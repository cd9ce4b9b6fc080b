SELECT source, external_id FROM external_id WHERE media_item_id = :id
