INSERT INTO play_event (media_item_id, started_at, ended_at, position_ms)
VALUES (:itemId, :startedAt, :endedAt, :positionMs)
