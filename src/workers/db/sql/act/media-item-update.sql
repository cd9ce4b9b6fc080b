UPDATE media_item SET
  title = edited.value ->> 1,
  sort_title = edited.value ->> 2,
  original_title = edited.value ->> 3,
  year = edited.value ->> 4,
  aired_date = edited.value ->> 5,
  runtime_min = edited.value ->> 6,
  rating = edited.value ->> 7,
  season = edited.value ->> 8,
  episode = edited.value ->> 9,
  updated_at = :now
FROM json_each(:rows) AS edited WHERE media_item.id = edited.value ->> 0
