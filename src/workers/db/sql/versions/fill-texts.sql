INSERT OR IGNORE INTO item_text (media_item_id, description, language)
SELECT pair.value ->> 1, description, language
FROM json_each(:pairs) AS pair CROSS JOIN item_text AS given ON given.media_item_id = pair.value ->> 0
WHERE NOT EXISTS (SELECT 1 FROM item_field WHERE media_item_id = pair.value ->> 1 AND field = 'description')
