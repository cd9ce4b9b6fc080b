SELECT title, language FROM alternative_title WHERE media_item_id = :itemId ORDER BY title
