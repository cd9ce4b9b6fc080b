DELETE FROM credit WHERE (media_item_id, role, position) IN (
  SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(:rows))
