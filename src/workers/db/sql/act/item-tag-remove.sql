DELETE FROM item_tag WHERE (media_item_id, tag_id) IN (SELECT value ->> 0, value ->> 1 FROM json_each(:rows))
