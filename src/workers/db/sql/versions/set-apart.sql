INSERT OR IGNORE INTO not_duplicate (media_item_id, other_id)
SELECT one.value, other.value FROM json_each(:ids) AS one CROSS JOIN json_each(:ids) AS other WHERE one.value < other.value
