-- Of providers that know it by none: by two it would be two titles.
INSERT OR IGNORE INTO external_id (media_item_id, source, external_id)
SELECT pair.value ->> 1, source, external_id
FROM json_each(:pairs) AS pair CROSS JOIN external_id AS given ON given.media_item_id = pair.value ->> 0
WHERE NOT EXISTS (SELECT 1 FROM external_id AS own WHERE own.media_item_id = pair.value ->> 1 AND own.source = given.source)
