DELETE FROM item_count
