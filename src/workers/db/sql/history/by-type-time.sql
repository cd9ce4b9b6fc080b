SELECT id, media_item_id AS itemId, event_type AS eventType, event_data AS eventData, timestamp FROM history_event
WHERE event_type = :eventType AND timestamp >= :from AND timestamp < :to
ORDER BY timestamp DESC LIMIT :limit
