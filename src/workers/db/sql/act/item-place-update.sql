UPDATE media_item SET library_id = moved.value ->> 1, updated_at = :now
FROM json_each(:rows) AS moved WHERE media_item.id = moved.value ->> 0
