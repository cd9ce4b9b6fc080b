INSERT OR IGNORE INTO item_keyword (media_item_id, keyword)
SELECT pair.value ->> 1, keyword
FROM json_each(:pairs) AS pair CROSS JOIN item_keyword AS given ON given.media_item_id = pair.value ->> 0
