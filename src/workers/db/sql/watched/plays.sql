SELECT id, started_at AS startedAt, ended_at AS endedAt, position_ms AS positionMs FROM play_event
WHERE media_item_id = :itemId ORDER BY started_at DESC
