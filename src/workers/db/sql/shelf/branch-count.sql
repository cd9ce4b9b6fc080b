SELECT count(DISTINCT media_item_id) AS count FROM item_tag WHERE tag_id IN (SELECT value FROM json_each(:ids))
