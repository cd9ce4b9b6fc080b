INSERT OR IGNORE INTO item_tag (media_item_id, tag_id)
SELECT pair.value ->> 1, tag_id FROM json_each(:pairs) AS pair CROSS JOIN item_tag ON media_item_id = pair.value ->> 0
