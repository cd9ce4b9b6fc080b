UPDATE tag SET name = edited.value ->> 1, color = edited.value ->> 2, updated_at = :now
FROM json_each(:rows) AS edited WHERE tag.id = edited.value ->> 0
