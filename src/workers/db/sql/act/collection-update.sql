UPDATE collection SET name = edited.value ->> 1, description = edited.value ->> 2,
  artwork_key = edited.value ->> 3, artwork_color = edited.value ->> 4, updated_at = :now
FROM json_each(:rows) AS edited WHERE collection.id = edited.value ->> 0
