-- A job may come to a title of a stretch another time.
INSERT INTO act_item_range (act_id, first_id, last_id)
SELECT :actId, value ->> 0, value ->> 1 FROM json_each(:ranges) WHERE true
ON CONFLICT (act_id, first_id) DO UPDATE SET last_id = max(last_id, excluded.last_id)
