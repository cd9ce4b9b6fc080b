UPDATE credit SET character_name = :character
WHERE media_item_id = :id AND role = :role AND position = :position
