DELETE FROM alternative_title WHERE media_item_id = :id
