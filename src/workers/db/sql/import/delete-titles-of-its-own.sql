-- What is the title or the original title is no alternative to them.
DELETE FROM alternative_title WHERE media_item_id = :id AND title IN (
  SELECT title FROM media_item WHERE id = :id UNION ALL SELECT original_title FROM media_item WHERE id = :id)
