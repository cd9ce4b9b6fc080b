UPDATE library SET
  name = edited.value ->> 1,
  description = edited.value ->> 2,
  color = edited.value ->> 3,
  media_type = edited.value ->> 4,
  is_active = edited.value ->> 5,
  default_destination = edited.value ->> 6,
  scan_rules = edited.value ->> 7,
  deleted_at = edited.value ->> 8,
  updated_at = :now
FROM json_each(:rows) AS edited WHERE library.id = edited.value ->> 0
