-- Notes of both stay.
INSERT INTO favourite (media_item_id, notes, favourited_at)
SELECT pair.value ->> 1, notes, favourited_at
FROM json_each(:pairs) AS pair CROSS JOIN favourite AS given ON given.media_item_id = pair.value ->> 0 WHERE true
ON CONFLICT (media_item_id) DO UPDATE SET favourited_at = min(favourited_at, excluded.favourited_at),
  notes = CASE WHEN notes IS NULL OR excluded.notes IS NULL OR notes = excluded.notes THEN coalesce(notes, excluded.notes)
    ELSE notes || char(10) || excluded.notes END
