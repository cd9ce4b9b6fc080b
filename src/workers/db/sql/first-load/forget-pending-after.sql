DELETE FROM search_pending WHERE media_item_id > :after
