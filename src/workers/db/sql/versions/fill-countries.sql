INSERT OR IGNORE INTO item_country (media_item_id, country)
SELECT pair.value ->> 1, country
FROM json_each(:pairs) AS pair CROSS JOIN item_country AS given ON given.media_item_id = pair.value ->> 0
WHERE NOT EXISTS (SELECT 1 FROM item_country AS own WHERE own.media_item_id = pair.value ->> 1)
  AND NOT EXISTS (SELECT 1 FROM item_field WHERE media_item_id = pair.value ->> 1 AND field = 'countries')
