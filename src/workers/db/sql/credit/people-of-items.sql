-- In how many of these items each person had a part. The credits of an item lie together.
SELECT credit.person_id AS personId, count(DISTINCT credit.media_item_id) AS count
FROM json_each(:ids) AS wanted CROSS JOIN credit ON credit.media_item_id = wanted.value
GROUP BY credit.person_id
