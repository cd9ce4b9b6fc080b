SELECT id, media_item_id AS itemId, event_type AS eventType, event_data AS eventData, timestamp FROM history_event
WHERE media_item_id = :itemId AND event_type = :eventType ORDER BY id DESC
