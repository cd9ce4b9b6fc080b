UPDATE saved_search SET
  name = edited.value ->> 1,
  description = edited.value ->> 2,
  criteria = edited.value ->> 3,
  position = edited.value ->> 4,
  is_pinned = edited.value ->> 5,
  updated_at = :now
FROM json_each(:rows) AS edited WHERE saved_search.id = edited.value ->> 0
