UPDATE scan_root SET library_id = moved.value ->> 1, updated_at = :now
FROM json_each(:rows) AS moved WHERE scan_root.id = moved.value ->> 0
