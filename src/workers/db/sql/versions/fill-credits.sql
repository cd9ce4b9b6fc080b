INSERT OR IGNORE INTO credit (media_item_id, role, position, person_id, character_name)
SELECT pair.value ->> 1, role, position, person_id, character_name
FROM json_each(:pairs) AS pair CROSS JOIN credit AS given ON given.media_item_id = pair.value ->> 0
WHERE NOT EXISTS (SELECT 1 FROM credit AS own WHERE own.media_item_id = pair.value ->> 1)
  AND NOT EXISTS (SELECT 1 FROM item_field WHERE media_item_id = pair.value ->> 1 AND field = 'credits')
