UPDATE media_item SET status = edited.value ->> 1
FROM json_each(:rows) AS edited WHERE media_item.id = edited.value ->> 0
