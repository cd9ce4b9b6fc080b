SELECT item.id AS itemId, item.title, item.year, item.media_type AS mediaType, credit.role,
  credit.character_name AS character
FROM credit JOIN media_item AS item ON item.id = credit.media_item_id
WHERE credit.person_id = :personId AND credit.role = :role
ORDER BY item.year IS NULL, item.year DESC, item.sort_title, item.id
