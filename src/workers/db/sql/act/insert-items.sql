INSERT INTO act_item (media_item_id, act_id) SELECT value, :actId FROM json_each(:ids)
