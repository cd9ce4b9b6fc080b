SELECT media_item_id AS itemId, other_id AS otherId FROM not_duplicate WHERE media_item_id > :after
ORDER BY media_item_id, other_id
