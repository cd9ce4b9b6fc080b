UPDATE match_case SET list = edited.value ->> 1
FROM json_each(:rows) AS edited WHERE match_case.media_item_id = edited.value ->> 0
