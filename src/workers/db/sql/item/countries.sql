SELECT country AS name FROM item_country WHERE media_item_id = :itemId ORDER BY country
